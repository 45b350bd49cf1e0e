package dev.myfy.data.internal.rest;

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
import java.util.OptionalInt;

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
      filter(http, new BoundaryResponse(out, decision(http)), chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void filter(HttpServletRequest request, BoundaryResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean returned = false;
    try {
      chain.doFilter(new BoundaryRequest(request, response, boundary), response);
      returned = true;
    } finally {
      if (!returned) {
        response.decide(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      } else if (request.isAsyncStarted()) {
        boundary.existing().ifPresent(unit -> leave(request, response, unit));
      } else {
        response.decide();
      }
    }
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
    return (kept, status) -> {
      String name = request.getMethod() + " " + request.getRequestURI();
      return Optional.ofNullable(kept)
          .or(boundary::existing)
          .map(unit -> boundary.complete(unit, status, name))
          .orElse(OptionalInt.empty());
    };
  }
}
