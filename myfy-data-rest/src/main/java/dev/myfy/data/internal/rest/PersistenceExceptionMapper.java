package dev.myfy.data.internal.rest;

import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** See {@link FailureResponse}; public, because the JAX-RS implementation fills its field. */
public final class PersistenceExceptionMapper implements ExceptionMapper<PersistenceException> {

  @Context @Nullable Providers providers;

  @Override
  public Response toResponse(PersistenceException failure) {
    return FailureResponse.to(failure, Objects.requireNonNull(providers));
  }
}
