package dev.myfy.data.internal.rest;

import dev.myfy.data.Session;
import dev.myfy.data.fixture.Note;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** A resource in the users' style, and some in the style of users in trouble. */
@Path("notes")
@RequestScoped
public class NoteResource {

  @Inject Session session;

  @GET
  @Path("untouched")
  public boolean untouched() {
    session.createQuery("select n from Note n");
    return session.isTransactionActive();
  }

  @GET
  @Path("count")
  public long count() {
    return session.createQuery("select count(n) from Note n", Long.class).getSingleResult();
  }

  @POST
  @Path("{text}")
  public Response create(@PathParam("text") String text, @QueryParam("status") int status) {
    session.persist(new Note(text));
    return Response.status(status).header("X-Planned", "yes").entity("planned").build();
  }

  @POST
  @Path("{text}/throw/{kind}")
  public Response fail(@PathParam("text") String text, @PathParam("kind") String kind)
      throws IOException {
    session.persist(new Note(text));
    session.flush();
    switch (kind) {
      case "unchecked" -> throw new IllegalStateException("on purpose");
      case "checked" -> throw new IOException("on purpose");
      case "error" -> throw new AssertionError("on purpose");
      case "mapped" -> throw new WebApplicationException("on purpose", 409);
      case "mapped-to-success" -> throw new WebApplicationException("on purpose", 202);
      default -> throw new IllegalArgumentException(kind);
    }
  }

  @POST
  @Path("{text}/intended/{how}")
  public String intended(@PathParam("text") String text, @PathParam("how") String how) {
    session.persist(new Note(text));
    if (how.equals("mark")) {
      session.setRollbackOnly();
    } else {
      session.rollback();
    }
    return "kept";
  }

  @POST
  @Path("{text}/swallow")
  public String swallow(@PathParam("text") String text) {
    session.persist(new Note(text));
    session.persist(new Note(text));
    try {
      session.flush();
    } catch (PersistenceException expected) {
      return "all is well";
    }
    throw new IllegalStateException("the constraint did not hold");
  }

  /** Lets the error of the database through. */
  @POST
  @Path("{text}/flush")
  public String flush(@PathParam("text") String text) {
    session.persist(new Note(text));
    session.flush();
    return "flushed";
  }

  @POST
  @Path("{text}/commit-first")
  public Response commitFirst(@PathParam("text") String text) {
    session.persist(new Note(text));
    session.commit();
    session.persist(new Note(text + "-second"));
    return Response.status(400).build();
  }
}
