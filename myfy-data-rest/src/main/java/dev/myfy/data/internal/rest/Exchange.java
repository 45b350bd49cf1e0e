package dev.myfy.data.internal.rest;

import dev.myfy.data.internal.message.BoundValues;
import dev.myfy.data.internal.message.Causes;
import dev.myfy.data.internal.message.Message;
import dev.myfy.data.internal.session.UnitOfWork;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.ext.InterceptorContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One request, its unit of work and its response, kept in the request's attributes, where any
 * thread finds it that completes the response. Tells if the response fails after the work was
 * committed.
 */
final class Exchange {

  private static final String KEY = Exchange.class.getName();
  private static final Logger LOG = System.getLogger("dev.myfy.data.rest");
  private static final int NOTHING = 0;
  private static final int FIRST_ERROR = 400;

  private final RequestLine line;
  private final Optional<UnitOfWork> unit;
  private volatile int promised = NOTHING;
  private volatile boolean clientGone;
  private volatile boolean dispatched;
  private volatile boolean failed;
  private volatile boolean cutShort;
  private volatile BooleanSupplier partSent = () -> false;

  private Exchange(RequestLine line, Boundary boundary) {
    this.line = line;
    boundary.freeThread(line);
    this.unit = boundary.enter(line.method());
  }

  /** The exchange of a request that comes in. */
  static Exchange enter(HttpServletRequest request, Boundary boundary) {
    Exchange exchange = new Exchange(RequestLine.of(request), boundary);
    request.setAttribute(KEY, exchange);
    return exchange;
  }

  /** The exchange of a request that no servlet container serves. */
  static void enter(ContainerRequestContext request, Boundary boundary) {
    request.setProperty(KEY, new Exchange(RequestLine.of(request), boundary));
  }

  /** A request's properties are its attributes (Jakarta RESTful Web Services 3.1, 6.2.1). */
  static Optional<Exchange> of(ContainerRequestContext request) {
    return known(request.getProperty(KEY));
  }

  /** Where a body is written. */
  static Optional<Exchange> of(InterceptorContext writing) {
    return known(writing.getProperty(KEY));
  }

  private static Optional<Exchange> known(@Nullable Object property) {
    return property instanceof Exchange known ? Optional.of(known) : Optional.empty();
  }

  /** Which request it is. */
  RequestLine line() {
    return line;
  }

  /** The request's unit of work; empty where there is no CDI request context. */
  Optional<UnitOfWork> unit() {
    return unit;
  }

  /** The work is committed, and a response with this status is about to be sent. */
  void promise(int status) {
    promised = status;
  }

  /** The client does not listen any more: that its response fails is no news. */
  void clientIsGone() {
    clientGone = true;
  }

  /** The request goes on in the container, as an ASYNC dispatch. */
  void dispatch() {
    dispatched = true;
  }

  /** Whether {@link #dispatch()} was called since the last time. */
  boolean takeDispatch() {
    boolean pending = dispatched;
    dispatched = false;
    return pending;
  }

  /** The response ends with this status. */
  void end(int status) {
    if (status >= FIRST_ERROR && status != promised) {
      tell("status " + status);
    }
  }

  /** How to know whether a part of the body has been sent. */
  void watch(BooleanSupplier isPartSent) {
    partSent = isPartSent;
  }

  /** Whether a part of a body was sent that is not all of it, to a client that listens. */
  boolean isCutShort() {
    return cutShort && !clientGone;
  }

  /** The response ends with this exception. */
  void fail(Throwable failure) {
    if (!failed) {
      failed = true;
      cutShort = partSent.getAsBoolean();
    }
    tell(String.valueOf(BoundValues.mask(Causes.innermost(failure))));
  }

  private void tell(String reason) {
    int status = promised;
    if (status != NOTHING) {
      promised = NOTHING;
      Level level = clientGone ? Level.DEBUG : Level.WARNING;
      LOG.log(level, Message.STORED_NOT_SENT.line(line, status, reason));
    }
  }
}
