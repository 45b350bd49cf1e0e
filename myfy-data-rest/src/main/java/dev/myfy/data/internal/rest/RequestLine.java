package dev.myfy.data.internal.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * What a decision and its line in the log need to know of a request.
 *
 * @param method for example {@code GET}
 * @param path without the query, which may hold what is nobody's business
 * @param conditional whether it has {@code If-Match}
 */
record RequestLine(String method, String path, boolean conditional) {

  static RequestLine of(ContainerRequestContext request) {
    return new RequestLine(
        request.getMethod(),
        request.getUriInfo().getPath(false),
        request.getHeaderString(HttpHeaders.IF_MATCH) != null);
  }

  static RequestLine of(HttpServletRequest request) {
    return new RequestLine(
        request.getMethod(),
        request.getRequestURI(),
        request.getHeader(HttpHeaders.IF_MATCH) != null);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
