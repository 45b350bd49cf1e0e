package dev.myfy.data.contract.app;

import dev.myfy.data.ReadOnly;
import dev.myfy.data.Session;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** A resource without a scope, which CDI does not intercept on every server. */
@Path("plain")
public class PlainResource {

  @Inject private Session session;

  /** Reads, and says whether that has begun a transaction. */
  @POST
  @Path("read-only")
  @ReadOnly
  public String read() {
    session.createQuery("select i from Item i").getResultList();
    return String.valueOf(session.isTransactionActive());
  }

  @POST
  @Path("read-only/snapshot")
  @ReadOnly(snapshot = true)
  public String readSnapshot() {
    session.createQuery("select i from Item i").getResultList();
    return String.valueOf(session.isTransactionActive());
  }

  @POST
  @Path("read-only/{name}")
  @ReadOnly
  public void write(@PathParam("name") String name) {
    session.persist(new Item(name));
  }
}
