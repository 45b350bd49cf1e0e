package dev.myfy.data.internal.rest;

import dev.myfy.data.internal.rest.FailureResponse.Phase;
import dev.myfy.data.internal.session.UnitOfWork;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * The boundary of plain servlets: the transaction is completed before the first byte leaves the
 * response's buffer. For REST requests, which are complete by then, it does nothing. Declared in
 * META-INF/web-fragment.xml.
 */
public final class BoundaryFilter implements Filter {

  private final Boundary boundary = new Boundary();

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse out) {
      if (Boundary.reads(http.getMethod())) {
        boundary.enter(http.getMethod());
      }
      filter(http, new BoundaryResponse(http, out, decision(http)), chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void filter(HttpServletRequest request, BoundaryResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(new BoundaryRequest(request, response, boundary), response);
    } catch (Throwable e) {
      Phase phase = response.isDecided() ? Phase.RESPONDING : Phase.WORKING;
      response.decide(Outcome.THROWN);
      if (!answers(e, phase, request, response)) {
        throw e;
      }
      return;
    }
    if (request.isAsyncStarted()) {
      boundary.existing().ifPresent(unit -> leave(request, response, unit));
    } else {
      response.decide();
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
      response.replaceBy(FailureResponse.problem(failure, phase, RequestLine.of(request)));
    }
    return true;
  }

  /** The response comes later, from another thread. */
  private static void leave(
      HttpServletRequest request, BoundaryResponse response, UnitOfWork unit) {
    unit.leaveThread();
    AsyncCompletion completion = new AsyncCompletion(response, unit);
    try {
      request.getAsyncContext().addListener(completion);
    } catch (IllegalStateException completedMeanwhile) {
      completion.end();
    }
  }

  private BoundaryResponse.Decision decision(HttpServletRequest request) {
    return (kept, status) ->
        Optional.ofNullable(kept)
            .or(boundary::existing)
            .flatMap(unit -> boundary.complete(unit, status, RequestLine.of(request)))
            .map(Refusal::problem);
  }
}
