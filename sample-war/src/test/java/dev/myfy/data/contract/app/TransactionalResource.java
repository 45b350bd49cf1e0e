package dev.myfy.data.contract.app;

import dev.myfy.data.Session;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Requests in transactions that the server begins and completes. */
@Path("transactional")
@RequestScoped
public class TransactionalResource {

  @Inject private Session session;
  @Inject private TypedBean typed;

  @POST
  @Path("{name}")
  @Transactional
  public void add(@PathParam("name") String name) {
    session.persist(new Item(name));
  }

  /** A transaction inside of another one. */
  @POST
  @Path("{outer}/{inner}")
  @Transactional
  public void addBoth(@PathParam("outer") String outer, @PathParam("inner") String inner) {
    add(outer);
    session.flush();
    typed.requiresNew(() -> add(inner));
  }

  /** Only the inner one of two transactions is rolled back. */
  @POST
  @Path("{outer}/{inner}/failing")
  @Transactional
  public String addOuter(@PathParam("outer") String outer, @PathParam("inner") String inner) {
    add(outer);
    session.flush();
    try {
      typed.requiresNew(() -> addAndFail(inner));
      return "not failed";
    } catch (IllegalStateException expected) {
      return String.valueOf(expected.getMessage());
    }
  }

  private void addAndFail(String name) {
    add(name);
    session.flush();
    throw new IllegalStateException("on purpose");
  }
}
