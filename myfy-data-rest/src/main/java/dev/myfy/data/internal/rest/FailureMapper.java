package dev.myfy.data.internal.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Answers what no other mapper takes: every one of the application and of the server is nearer. */
@Priority(RequestFailures.LAST)
public class FailureMapper extends RequestFailures implements ExceptionMapper<Throwable> {

  @Override
  public @Nullable Response toResponse(Throwable failure) {
    return answer(failure);
  }

  /** See {@link RequestFailures}. */
  @Priority(RequestFailures.FIRST)
  public static final class OnJersey extends FailureMapper {}
}
