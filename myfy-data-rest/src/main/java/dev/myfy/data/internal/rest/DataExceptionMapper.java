package dev.myfy.data.internal.rest;

import dev.myfy.data.DataException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** See {@link FailureResponse}; public, because the JAX-RS implementation fills its field. */
public final class DataExceptionMapper implements ExceptionMapper<DataException> {

  @Context @Nullable Providers providers;

  @Override
  public Response toResponse(DataException failure) {
    return FailureResponse.to(failure, Objects.requireNonNull(providers));
  }
}
