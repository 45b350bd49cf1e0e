package dev.myfy.data.sample;

import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers JSON that cannot be read with 400; Open Liberty 26 would say 500. */
@Provider
public class JsonbExceptionMapper implements ExceptionMapper<JsonbException> {

  @Override
  public Response toResponse(JsonbException unreadable) {
    return Problem.answer(Status.BAD_REQUEST, "This is not the JSON that was expected.");
  }
}
