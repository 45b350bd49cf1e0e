package dev.myfy.data.internal.rest;

import dev.myfy.data.Session;
import dev.myfy.data.fixture.Note;
import dev.myfy.data.internal.jta.Transactions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.SystemException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.CompletionException;

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
      case "invalid" -> throw new ConstraintViolationException("on purpose", Set.of());
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

  /** Never seen: what it throws is not mapped, and has a secret in its message. */
  @GET
  @Path("secret")
  @Produces(MediaType.APPLICATION_XML)
  public String secret() {
    throw new IllegalStateException("s3cret");
  }

  /** The note is changed in the database after it was read. */
  @PUT
  @Path("{text}/stale/{when}")
  public String stale(@PathParam("text") String text, @PathParam("when") String when) {
    Note note = byText(text);
    session.createNativeQuery("update notes set version = version + 1").executeUpdate();
    note.setText(text + "-stale");
    if (when.equals("flush")) {
      session.flush();
    }
    return "planned";
  }

  private Note byText(String text) {
    return session
        .createQuery("select n from Note n where n.text = ?1", Note.class)
        .setParameter(1, text)
        .getSingleResult();
  }

  /** Half of the work by JDBC, whose exceptions mark no transaction. */
  @POST
  @Path("{text}/jdbc")
  public String jdbc(@PathParam("text") String text) throws SQLException {
    try (Statement statement = session.unwrap(Connection.class).createStatement()) {
      statement.executeUpdate("insert into notes (text, version) values ('" + text + "', 1)");
      statement.executeUpdate("insert into notes (text, version) values ('" + text + "', 1)");
    }
    return "planned";
  }

  /** As if the server had found the transaction too old. */
  @POST
  @Path("{text}/timed-out/{then}")
  public String timedOut(@PathParam("text") String text, @PathParam("then") String then)
      throws SystemException {
    session.persist(new Note(text));
    session.flush();
    Transactions.locate().manager().rollback();
    if (then.equals("goes-on")) {
      session.flush();
    }
    return "planned";
  }

  @POST
  @Path("{text}/unwritable")
  public Response unwritable(@PathParam("text") String text) {
    session.persist(new Note(text));
    StreamingOutput body =
        out -> {
          throw new IllegalStateException("s3cret");
        };
    return Response.ok(body).build();
  }

  @POST
  @Path("{text}/wrapped")
  public String wrapped(@PathParam("text") String text) {
    try {
      return flush(text);
    } catch (PersistenceException e) {
      throw new CompletionException(e);
    }
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
