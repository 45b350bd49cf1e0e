package dev.myfy.data.internal.rest;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A response that decides the outcome of its request just before it is committed. */
final class BoundaryResponse extends HttpServletResponseWrapper {

  /** Completes the transaction for a planned status; may answer with another status to send. */
  interface Decision {
    OptionalInt take(int plannedStatus);
  }

  private static final long UNKNOWN = -1;

  private final Decision decision;
  private boolean decided;
  private boolean replaced;
  private long contentLength = UNKNOWN;
  private @Nullable BoundaryStream stream;
  private @Nullable PrintWriter writer;

  BoundaryResponse(HttpServletResponse response, Decision decision) {
    super(response);
    this.decision = decision;
  }

  /** Decides by the status that is set, unless that has happened already. */
  void decide() {
    decide(getStatus());
  }

  void decide(int plannedStatus) {
    if (decided) {
      return;
    }
    decided = true;
    OptionalInt instead = decision.take(plannedStatus);
    if (instead.isPresent() && !isCommitted()) {
      super.reset();
      super.setStatus(instead.getAsInt());
      replaced = true;
    }
  }

  /** Whether the planned response was given up: what is still written is thrown away. */
  boolean isReplaced() {
    return replaced;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    BoundaryStream known = stream;
    if (known == null) {
      known = new BoundaryStream(super.getOutputStream(), this);
      stream = known;
    }
    return known;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    PrintWriter known = writer;
    if (known == null) {
      // The encoding is fixed when the writer is taken (Jakarta Servlet 6.0, section 5.6).
      super.setCharacterEncoding(getCharacterEncoding());
      known = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
      writer = known;
    }
    return known;
  }

  @Override
  public void flushBuffer() throws IOException {
    PrintWriter known = writer;
    if (known != null) {
      known.flush();
    }
    decide();
    super.flushBuffer();
  }

  @Override
  public void sendError(int status, @Nullable String message) throws IOException {
    decide(status);
    if (!replaced) {
      super.sendError(status, message);
    }
  }

  @Override
  public void sendError(int status) throws IOException {
    decide(status);
    if (!replaced) {
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
  public void setStatus(int status) {
    if (!replaced) {
      super.setStatus(status);
    }
  }

  @Override
  public void setHeader(String name, String value) {
    if (!replaced) {
      super.setHeader(name, value);
      noticeLength(name, value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if (!replaced) {
      super.addHeader(name, value);
      noticeLength(name, value);
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

  private void noticeLength(String name, String value) {
    if (name.equalsIgnoreCase("Content-Length")) {
      contentLength = Long.parseLong(value.strip());
    }
  }

  /** After this many bytes the container may send the response. */
  long decisiveLength() {
    return contentLength < 0 ? getBufferSize() : Math.min(contentLength, getBufferSize());
  }

  @Override
  public void reset() {
    forgetBody();
    super.reset();
  }

  @Override
  public void resetBuffer() {
    forgetBody();
    super.resetBuffer();
  }

  /** What a writer still holds goes into the buffer that is about to be emptied. */
  private void forgetBody() {
    BoundaryStream known = stream;
    if (known != null && !isCommitted()) {
      known.discard(writer);
      contentLength = UNKNOWN;
    }
  }

  /** The end of the request: decides, and hands what a writer still holds to the container. */
  void finish() {
    decide();
    PrintWriter known = writer;
    if (known != null && stream != null) {
      stream.keepBuffered();
      known.flush();
    }
  }
}
