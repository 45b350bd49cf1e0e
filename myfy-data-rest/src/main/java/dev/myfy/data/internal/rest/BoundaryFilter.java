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
      filter(http, new BoundaryResponse(out, decision(http)), chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void filter(HttpServletRequest request, BoundaryResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean returned = false;
    try {
      chain.doFilter(request, response);
      returned = true;
    } finally {
      if (!returned) {
        response.decide(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      } else if (!request.isAsyncStarted()) {
        response.finish();
      } else {
        boundary.existing().ifPresent(UnitOfWork::leaveThread);
      }
    }
  }

  private BoundaryResponse.Decision decision(HttpServletRequest request) {
    return status ->
        boundary.existing().stream()
            .flatMapToInt(
                unit ->
                    boundary
                        .complete(unit, status, request.getMethod() + " " + request.getRequestURI())
                        .stream())
            .findFirst();
  }
}
