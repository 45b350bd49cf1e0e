package dev.myfy.data.contract.app;

import dev.myfy.data.Session;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A mapper that uses the session, as one does that keeps a record of failures. */
@Provider
public class AuditMapper implements ExceptionMapper<AuditedException> {

  @Inject private Session session;

  @Override
  public Response toResponse(AuditedException failure) {
    switch (failure.how()) {
      case "in-the-same-transaction" -> audit(failure);
      case "in-a-new-transaction" -> {
        session.rollback();
        audit(failure);
        session.commit();
      }
      default -> throw new IllegalStateException("the mapper fails too");
    }
    return Response.status(Response.Status.CONFLICT).build();
  }

  private void audit(AuditedException failure) {
    session.persist(new Item("audit of " + failure.name()));
  }
}
