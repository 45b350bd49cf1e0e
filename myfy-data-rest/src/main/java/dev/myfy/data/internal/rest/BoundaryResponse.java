package dev.myfy.data.internal.rest;

import dev.myfy.data.internal.session.UnitOfWork;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A response that decides the outcome of its request just before it is committed. Bytes and
 * characters go to the container's own stream and writer; here they are only counted.
 *
 * <p>After a failed commit the planned response is given up: whatever is still said is ignored.
 */
final class BoundaryResponse extends HttpServletResponseWrapper {

  /** Completes the transaction for a planned status; may have something to send instead. */
  interface Decision {

    Optional<Problem> take(int plannedStatus);
  }

  private static final String KEY = BoundaryResponse.class.getName();
  private static final long UNKNOWN = -1;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private final Exchange exchange;
  private final Decision decision;
  private volatile boolean decided;

  /** An error page has taken the place of the body. */
  private volatile boolean errorSent;

  private boolean replaced;
  private long contentLength = UNKNOWN;
  private long written;
  private @Nullable ServletOutputStream stream;
  private @Nullable PrintWriter writer;

  BoundaryResponse(HttpServletResponse response, Exchange exchange, Decision decision) {
    super(response);
    this.exchange = exchange;
    exchange.watch(() -> isCommitted() && !errorSent);
    this.decision = decision;
  }

  /** The calling thread goes on with the request. */
  void takeOver() {
    if (!decided) {
      exchange.unit().ifPresent(UnitOfWork::takeOver);
    }
  }

  Exchange exchange() {
    return exchange;
  }

  /** For {@link #of}: a request that goes asynchronous may be dispatched again. */
  void rememberIn(HttpServletRequest request) {
    request.setAttribute(KEY, this);
  }

  /** The response of a request that has gone asynchronous. */
  static Optional<BoundaryResponse> of(HttpServletRequest request) {
    return request.getAttribute(KEY) instanceof BoundaryResponse known
        ? Optional.of(known)
        : Optional.empty();
  }

  /** Decides by the status that is set, unless that has happened already. */
  void decide() {
    decide(getStatus());
  }

  void decide(int plannedStatus) {
    if (!claim()) {
      return;
    }
    decision.take(plannedStatus).ifPresent(this::replaceBy);
  }

  /** Gives up whatever was planned, unless it is on its way already. */
  void replaceBy(Problem problem) {
    if (isCommitted()) {
      return;
    }
    super.reset();
    replaced = true;
    super.setStatus(problem.status());
    super.setContentType(Problem.MEDIA_TYPE);
    if (problem.kind().isWorthRepeating()) {
      super.setHeader("Retry-After", Problem.RETRY_AFTER);
    }
    if (!exchange.line().method().equals("HEAD")) {
      write(problem);
    }
  }

  private void write(Problem problem) {
    byte[] body = problem.bytes();
    super.setContentLength(body.length);
    try {
      super.getOutputStream().write(body);
    } catch (IOException clientIsGone) {
      System.getLogger("dev.myfy.data.rest").log(Level.DEBUG, problem.label(), clientIsGone);
    }
  }

  /** Whether the outcome is decided, and the transaction completed. */
  boolean isDecided() {
    return decided;
  }

  /** Only one decides: a time-out may come on one thread, while another completes. */
  private boolean claim() {
    if (decided) {
      return false;
    }
    synchronized (decision) {
      boolean first = !decided;
      decided = true;
      return first;
    }
  }

  /** So many bytes are about to be written: decides if the container may send them. */
  void announce(long bytes) {
    written += bytes;
    long bufferSize = getBufferSize();
    long decisive = contentLength < 0 ? bufferSize : Math.min(contentLength, bufferSize);
    if (written >= decisive) {
      decide();
    }
  }

  /** Whether the planned response was given up: what is still written is thrown away. */
  boolean isReplaced() {
    return replaced;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (replaced) {
      return new BoundaryStream(super.getOutputStream(), this);
    }
    ServletOutputStream target = super.getOutputStream();
    ServletOutputStream known = stream;
    if (known == null) {
      known = new BoundaryStream(target, this);
      stream = known;
    }
    return known;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (replaced) {
      return new PrintWriter(Writer.nullWriter());
    }
    PrintWriter target = super.getWriter();
    PrintWriter known = writer;
    if (known == null) {
      known = new PrintWriter(new BoundaryWriter(target, this, getCharacterEncoding()));
      writer = known;
    }
    return known;
  }

  @Override
  public void flushBuffer() throws IOException {
    decide();
    super.flushBuffer();
  }

  @Override
  public void sendError(int status, @Nullable String message) throws IOException {
    decide(status);
    if (!replaced) {
      errorSent |= !isCommitted();
      super.sendError(status, message);
    }
  }

  @Override
  public void sendError(int status) throws IOException {
    decide(status);
    if (!replaced) {
      errorSent |= !isCommitted();
      super.sendError(status);
    }
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    decide(SC_FOUND);
    if (!replaced) {
      super.sendRedirect(location);
    }
  }

  @Override
  public void reset() {
    if (!replaced) {
      super.reset();
      stream = null;
      writer = null;
      written = 0;
      contentLength = UNKNOWN;
    }
  }

  @Override
  public void resetBuffer() {
    if (!replaced) {
      super.resetBuffer();
      written = 0;
    }
  }

  @Override
  public void setContentLength(int length) {
    setContentLengthLong(length);
  }

  @Override
  public void setContentLengthLong(long length) {
    if (!replaced) {
      super.setContentLengthLong(length);
      contentLength = length;
    }
  }

  @Override
  public void setHeader(String name, @Nullable String value) {
    if (!replaced) {
      super.setHeader(name, value);
      noticeLength(name, value);
    }
  }

  @Override
  public void addHeader(String name, @Nullable String value) {
    if (!replaced) {
      super.addHeader(name, value);
      noticeLength(name, value);
    }
  }

  @Override
  public void setIntHeader(String name, int value) {
    setHeader(name, String.valueOf(value));
  }

  @Override
  public void addIntHeader(String name, int value) {
    addHeader(name, String.valueOf(value));
  }

  private void noticeLength(String name, @Nullable String value) {
    if (name.equalsIgnoreCase("Content-Length")) {
      boolean number = value != null && NUMBER.matcher(value).matches();
      contentLength = number ? Long.parseLong(value) : UNKNOWN;
    }
  }

  @Override
  public void setStatus(int status) {
    if (!replaced) {
      super.setStatus(status);
    }
  }

  @Override
  public void setDateHeader(String name, long date) {
    if (!replaced) {
      super.setDateHeader(name, date);
    }
  }

  @Override
  public void addDateHeader(String name, long date) {
    if (!replaced) {
      super.addDateHeader(name, date);
    }
  }

  @Override
  public void addCookie(Cookie cookie) {
    if (!replaced) {
      super.addCookie(cookie);
    }
  }

  @Override
  public void setContentType(@Nullable String type) {
    if (!replaced) {
      super.setContentType(type);
    }
  }

  @Override
  public void setCharacterEncoding(@Nullable String encoding) {
    if (!replaced) {
      super.setCharacterEncoding(encoding);
    }
  }

  @Override
  public void setLocale(Locale locale) {
    if (!replaced) {
      super.setLocale(locale);
    }
  }
}
