package dev.myfy.data.contract.app;

import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** An answer of the application's own to every error of the database; it may be told to lie. */
@Provider
public class PersistenceMapper implements ExceptionMapper<PersistenceException> {

  @Context private HttpHeaders headers;

  @Override
  public Response toResponse(PersistenceException failure) {
    boolean lies = headers.getHeaderString("X-Lie") != null;
    return Response.status(lies ? 200 : 418)
        .header("X-Mapper", "of persistence")
        .entity("short and stout")
        .build();
  }
}
