package dev.myfy.data.internal.rest;

import dev.myfy.data.internal.cdi.RequestBoundary;
import dev.myfy.data.internal.message.Message;
import dev.myfy.data.internal.session.UnitOfWork;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The application's boundary, found at the first request and kept: looking a bean up for every
 * request would cost more than the rest of an empty one.
 */
final class Boundary {

  private static final Logger LOG = System.getLogger("dev.myfy.data.rest");

  private volatile @Nullable RequestBoundary found;

  /**
   * The unit of work of the current request, made if need be; told what its method promises: GET
   * and HEAD are expected to read only (RFC 9110, section 9.2.1).
   */
  Optional<UnitOfWork> enter(String method) {
    Optional<UnitOfWork> unit = door().enter();
    if (method.equals("GET") || method.equals("HEAD")) {
      unit.ifPresent(UnitOfWork::expectReads);
    }
    return unit;
  }

  /** Takes what somebody has left behind off the thread of a request that comes in. */
  void freeThread(RequestLine request) {
    if (door().freeThread()) {
      LOG.log(Level.WARNING, Message.LEFT_BY_OTHERS.line(request));
    }
  }

  /** The unit of work of the current request, if there is one. */
  Optional<UnitOfWork> existing() {
    return door().existing();
  }

  /** See {@link Completion#complete}. */
  Optional<Refusal> complete(UnitOfWork unit, int status, RequestLine request) {
    return new Completion(door().settings().rollbackFromStatus()).complete(unit, status, request);
  }

  private RequestBoundary door() {
    RequestBoundary known = found;
    if (known == null) {
      known = CDI.current().select(RequestBoundary.class).get();
      found = known;
    }
    return known;
  }
}
