package dev.myfy.data.internal.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Answers what no other mapper takes; every one of the application and of the server is nearer.
 *
 * <p>Of an exception mapper RESTEasy 6.2 heeds this annotation only, not the priority with which it
 * is registered.
 */
@Priority(FailureMapper.LEAST)
public final class FailureMapper extends RequestFailures implements ExceptionMapper<Throwable> {

  /** A mapper of the application for everything wins. */
  static final int LEAST = Integer.MAX_VALUE;

  @Override
  public @Nullable Response toResponse(Throwable failure) {
    return answer(failure);
  }
}
