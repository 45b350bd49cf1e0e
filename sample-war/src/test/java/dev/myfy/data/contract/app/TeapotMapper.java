package dev.myfy.data.contract.app;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Maps to a status of the 400s, with a body of the application's own. */
@Provider
public class TeapotMapper implements ExceptionMapper<TeapotException> {

  @Override
  public Response toResponse(TeapotException exception) {
    return Response.status(418).entity("short and stout").build();
  }
}
