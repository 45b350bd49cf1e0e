package dev.myfy.data.sample;

import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Takes the {@link JsonbException} out of what WildFly 39 and Payara 6 wrap around it. */
@Provider
public class ProcessingExceptionMapper implements ExceptionMapper<ProcessingException> {

  private final JsonbExceptionMapper json = new JsonbExceptionMapper();

  @Override
  public Response toResponse(ProcessingException failure) {
    if (failure.getCause() instanceof JsonbException unreadable) {
      return json.toResponse(unreadable);
    }
    throw failure;
  }
}
