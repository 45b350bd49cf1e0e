package dev.myfy.data.internal.rest;

import dev.myfy.data.ReadOnly;
import dev.myfy.data.Session;
import dev.myfy.data.fixture.Note;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** A resource that reads, whatever the HTTP method is. */
@Path("reading")
@RequestScoped
@ReadOnly
public class ReadingResource {

  @Inject Session session;

  /** Reads, and says whether that has begun a transaction. */
  @POST
  @Path("begun")
  public boolean begun() {
    session.createQuery("select n from Note n").getResultList();
    return session.isTransactionActive();
  }

  @POST
  @Path("begun-for-snapshot")
  @ReadOnly(snapshot = true)
  public boolean begunForSnapshot() {
    session.createQuery("select n from Note n").getResultList();
    return session.isTransactionActive();
  }

  @POST
  @Path("change/{text}")
  public void change(@PathParam("text") String text) {
    session.createQuery("select n from Note n", Note.class).getResultList().get(0).setText(text);
  }

  @POST
  @Path("write/{text}")
  public void write(@PathParam("text") String text) {
    session.persist(new Note(text));
  }

  /** What any GET does. */
  @GET
  @Path("lazily")
  public boolean lazily() {
    session.createQuery("select n from Note n").getResultList();
    return session.isTransactionActive();
  }
}
