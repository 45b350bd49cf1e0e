package dev.myfy.data.internal.rest;

import dev.myfy.data.internal.message.Message;
import dev.myfy.data.internal.rest.FailureResponse.Phase;
import dev.myfy.data.internal.session.UnitOfWork;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * The boundary of plain servlets: the transaction is completed before the first byte leaves the
 * response's buffer. For REST requests, which are complete by then, it does nothing. Declared in
 * META-INF/web-fragment.xml.
 */
public final class BoundaryFilter implements Filter {

  /**
   * How long a transaction waits where the container lets the response wait for ever, as Jersey
   * asks for: the time that most servers give a transaction.
   */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Boundary boundary = new Boundary();
  private final Deadline deadline;

  public BoundaryFilter() {
    this(LONGEST);
  }

  BoundaryFilter(Duration longest) {
    deadline = new Deadline(longest);
  }

  @Override
  public void destroy() {
    deadline.close();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse out) {
      if (request.getDispatcherType() == DispatcherType.ASYNC) {
        goOn(http, out, chain);
      } else {
        enter(http, out, chain);
      }
    } else {
      chain.doFilter(request, response);
    }
  }

  private void enter(HttpServletRequest request, HttpServletResponse out, FilterChain chain)
      throws IOException, ServletException {
    Exchange exchange = Exchange.enter(request, boundary);
    BoundaryResponse response = new BoundaryResponse(out, exchange, decision(exchange));
    BoundaryRequest wrapped = new BoundaryRequest(request, response);
    filter(wrapped, response, () -> chain.doFilter(wrapped, response));
  }

  /** The request comes back, on another thread: see {@link BoundaryAsyncContext#dispatch()}. */
  private void goOn(HttpServletRequest request, HttpServletResponse out, FilterChain chain)
      throws IOException, ServletException {
    Optional<BoundaryResponse> known = BoundaryResponse.of(request);
    if (known.isPresent()) {
      cutOff(request, known.get());
      known.get().exchange().takeDispatch();
      known.get().takeOver();
      filter(request, known.get(), () -> chain.doFilter(request, out));
    } else {
      chain.doFilter(request, out);
    }
  }

  /** The rest of the filters, and the servlet. */
  private interface Rest {
    void run() throws IOException, ServletException;
  }

  private void filter(HttpServletRequest request, BoundaryResponse response, Rest rest)
      throws IOException, ServletException {
    try {
      rest.run();
    } catch (IOException | ServletException | RuntimeException | Error e) {
      Phase phase = response.isDecided() ? Phase.RESPONDING : Phase.WORKING;
      response.decide(Outcome.THROWN);
      response.exchange().fail(e);
      if (response.exchange().isCutShort()) {
        ClientConnection.close(request, e);
      }
      if (!answers(e, phase, request, response)) {
        throw e;
      }
      return;
    }
    if (response.exchange().takeDispatch()) {
      response.exchange().unit().ifPresent(UnitOfWork::leaveThread);
    } else if (request.isAsyncStarted()) {
      response.exchange().unit().ifPresent(unit -> leave(request, response, unit));
    } else {
      response.decide();
      response.exchange().end(response.getStatus());
      cutOff(request, response);
    }
  }

  /**
   * Jersey logs the failure of a body that has been sent in part, and goes on. The container would
   * end the response as if it were complete, and the client would take a part for the whole.
   */
  private static void cutOff(HttpServletRequest request, BoundaryResponse response)
      throws IOException {
    if (response.exchange().isCutShort()) {
      IOException end = new IOException(Message.CUT_SHORT.line(response.exchange().line()));
      ClientConnection.close(request, end);
      throw end;
    }
  }

  /**
   * A servlet has no exception mapper, and the container's own page may show SQL: an error of the
   * database is answered here. Anything else is the container's to answer, with the error pages of
   * the application.
   */
  private static boolean answers(
      Throwable failure, Phase phase, HttpServletRequest request, BoundaryResponse response) {
    boolean late = response.isCommitted() || request.isAsyncStarted();
    if (late || Diagnosis.of(failure) == Kind.INTERNAL) {
      return false;
    }
    if (!response.isReplaced()) {
      response.replaceBy(FailureResponse.problem(failure, phase, response.exchange().line()));
    }
    return true;
  }

  /** The response comes later, from another thread. */
  private void leave(HttpServletRequest request, BoundaryResponse response, UnitOfWork unit) {
    boolean waiting = unit.leaveThread();
    AsyncCompletion completion = new AsyncCompletion(response, unit);
    try {
      AsyncContext context = request.getAsyncContext();
      context.addListener(completion);
      if (waiting) {
        completion.watch(deadline, context.getTimeout() <= 0);
      }
    } catch (IllegalStateException completedMeanwhile) {
      completion.end();
    }
  }

  private BoundaryResponse.Decision decision(Exchange exchange) {
    return status ->
        exchange
            .unit()
            .filter(unit -> !unit.isComplete())
            .flatMap(unit -> decide(unit, status, exchange));
  }

  private Optional<Problem> decide(UnitOfWork unit, int status, Exchange exchange) {
    Optional<Problem> instead =
        boundary.complete(unit, status, exchange.line()).map(Refusal::problem);
    if (unit.hasCommitted() && status != Outcome.THROWN) {
      exchange.promise(instead.map(Problem::status).orElse(status));
    }
    return instead;
  }
}
