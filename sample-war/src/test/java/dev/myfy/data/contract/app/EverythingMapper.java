package dev.myfy.data.contract.app;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** An answer of the application's own to everything. */
@Provider
public class EverythingMapper implements ExceptionMapper<Throwable> {

  @Override
  public Response toResponse(Throwable failure) {
    return Response.status(418)
        .header("X-Mapper", "of everything")
        .entity("short and stout")
        .build();
  }
}
