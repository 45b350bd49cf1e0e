package dev.myfy.data.internal.rest;

import dev.myfy.data.Session;
import dev.myfy.data.fixture.Note;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;

/** Resources whose body is written after the transaction is complete. */
@Path("stream")
@RequestScoped
public class StreamingResource {

  private static final int MANY = 10 * 1024;
  private static final byte[] KILOBYTE = "x".repeat(1024).getBytes(StandardCharsets.US_ASCII);

  @Inject Session session;
  @Inject DataSource dataSource;

  /** Ten megabytes, and a statement in between. */
  @GET
  @Path("large")
  public StreamingOutput large() {
    count();
    return body -> {
      for (int i = 0; i < MANY; i++) {
        if (i % 1024 == 0) {
          count();
        }
        body.write(KILOBYTE);
      }
    };
  }

  /** What is there, whether a transaction is, and how many connections are lent. */
  @POST
  @Path("reading/{text}")
  public StreamingOutput reading(@PathParam("text") String text) {
    session.persist(new Note(text));
    return body -> write(body, count() + " " + session.isTransactionActive() + " " + lent());
  }

  @POST
  @Path("writing/{text}")
  public StreamingOutput writing(@PathParam("text") String text) {
    session.persist(new Note(text));
    return body -> session.persist(new Note(text + "-late"));
  }

  @POST
  @Path("throwing/{kilobytes}/{text}")
  public StreamingOutput throwing(
      @PathParam("kilobytes") int kilobytes, @PathParam("text") String text) {
    session.persist(new Note(text));
    return body -> {
      for (int i = 0; i < kilobytes; i++) {
        body.write(KILOBYTE);
      }
      throw new IllegalStateException("on purpose");
    };
  }

  @POST
  @Path("throwing-later/{kilobytes}/{text}")
  public CompletionStage<StreamingOutput> throwingLater(
      @PathParam("kilobytes") int kilobytes, @PathParam("text") String text) {
    StreamingOutput body = throwing(kilobytes, text);
    return CompletableFuture.supplyAsync(() -> body);
  }

  private static void write(OutputStream body, String text) throws IOException {
    body.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private long count() {
    return session.createQuery("select count(n) from Note n", Long.class).getSingleResult();
  }

  private long lent() {
    try {
      return dataSource.unwrap(AgroalDataSource.class).getMetrics().activeCount();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
