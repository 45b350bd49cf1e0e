package dev.myfy.data.contract.app;

import dev.myfy.data.Session;
import dev.myfy.data.SessionFactory;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Bodies that are written when the transaction is complete. */
@Path("stream")
@RequestScoped
public class StreamResource {

  private static final byte[] KILOBYTE = "x".repeat(1024).getBytes(StandardCharsets.US_ASCII);
  private static final int MANY = 100_000;
  private static final int PATIENCE_SECONDS = 20;

  private static final Semaphore EVENTS = new Semaphore(0);
  private static final AtomicInteger SENDERS = new AtomicInteger();

  @Inject private Session session;
  @Inject private SessionFactory sessions;
  @Inject private DataSource dataSource;

  @POST
  @Path("box")
  public String box() {
    Box box = new Box();
    box.getThings().add(new Thing("one"));
    box.getThings().add(new Thing("two"));
    session.persist(box);
    session.flush();
    return box.getId().toString();
  }

  /** An entity as it is: the JSON provider is the first to touch its lazy attribute. */
  @GET
  @Path("box/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public Response lazy(@PathParam("id") long id) {
    Box box = session.find(Box.class, id);
    boolean loaded =
        session.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(box, "things");
    return Response.ok(box).header("X-Loaded", loaded).build();
  }

  @GET
  @Path("box/{id}/later")
  @Produces(MediaType.APPLICATION_JSON)
  public CompletionStage<Box> lazyLater(@PathParam("id") long id) {
    Box box = session.find(Box.class, id);
    return CompletableFuture.supplyAsync(() -> box, Where.MANAGED::run);
  }

  /** What is there, whether a transaction is, and how many connections are lent. */
  @POST
  @Path("reading/{name}")
  public StreamingOutput reading(@PathParam("name") String name) {
    session.persist(new Item(name));
    return body -> write(body, count() + " " + session.isTransactionActive() + " " + lent());
  }

  @POST
  @Path("writing/{name}")
  public StreamingOutput writing(@PathParam("name") String name) {
    session.persist(new Item(name));
    return body -> session.persist(new Item(name + "-late"));
  }

  @POST
  @Path("throwing/{kilobytes}/{name}")
  public StreamingOutput throwing(
      @PathParam("kilobytes") int kilobytes, @PathParam("name") String name) {
    session.persist(new Item(name));
    return body -> writeThenThrow(body, kilobytes);
  }

  @POST
  @Path("throwing-later/{kilobytes}/{name}")
  public CompletionStage<StreamingOutput> throwingLater(
      @PathParam("kilobytes") int kilobytes, @PathParam("name") String name) {
    session.persist(new Item(name));
    return CompletableFuture.supplyAsync(
        () -> body -> writeThenThrow(body, kilobytes), Where.FOREIGN::run);
  }

  private static void writeThenThrow(OutputStream body, int kilobytes) throws IOException {
    for (int i = 0; i < kilobytes; i++) {
      body.write(KILOBYTE);
    }
    throw new IllegalStateException("on purpose");
  }

  /** An object that its JSON provider cannot write. */
  @POST
  @Path("getter/{name}")
  @Produces(MediaType.APPLICATION_JSON)
  public Unwritable getter(@PathParam("name") String name) {
    session.persist(new Item(name));
    return new Unwritable();
  }

  /** What throws when it is written. */
  public static class Unwritable {

    public String getText() {
      throw new IllegalStateException("on purpose");
    }
  }

  @POST
  @Path("endless/{name}")
  public StreamingOutput endless(@PathParam("name") String name) {
    session.persist(new Item(name));
    return body -> {
      for (int i = 0; i < MANY; i++) {
        body.write(KILOBYTE);
      }
    };
  }

  /** Sends how many items there are: at once, and when another request asks for it. */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void events(@Context SseEventSink sink, @Context Sse sse) {
    count();
    EVENTS.drainPermits();
    Where.MANAGED.run(() -> send(sink, sse));
  }

  /** The same, with something to commit. */
  @POST
  @Path("events/{name}")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void events(@PathParam("name") String name, @Context SseEventSink sink, @Context Sse sse) {
    session.persist(new Item(name));
    events(sink, sse);
  }

  private void send(SseEventSink sink, Sse sse) {
    SENDERS.incrementAndGet();
    try (sink) {
      do {
        Long items =
            sessions.callInTransaction(
                other ->
                    other.createQuery("select count(i) from Item i", Long.class).getSingleResult());
        sink.send(sse.newEvent(items.toString())).toCompletableFuture().join();
      } while (EVENTS.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS) && !sink.isClosed());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      SENDERS.decrementAndGet();
    }
  }

  /** How many threads send events. */
  @GET
  @Path("senders")
  public int senders() {
    return SENDERS.get();
  }

  @POST
  @Path("event")
  public void event() {
    EVENTS.release();
  }

  @POST
  @Path("json/{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  public String json(@PathParam("name") String name, Parcel parcel) {
    session.persist(new Item(name));
    return "planned";
  }

  /** A body of a request. */
  public static class Parcel {

    private int weight;

    public int getWeight() {
      return weight;
    }

    public void setWeight(int weight) {
      this.weight = weight;
    }
  }

  /** A GET that writes. */
  @GET
  @Path("written/{name}")
  public String written(@PathParam("name") String name) {
    session.persist(new Item(name));
    return "planned";
  }

  @POST
  @Path("audited/{how}/{name}")
  public String audited(@PathParam("how") String how, @PathParam("name") String name) {
    session.persist(new Item(name));
    session.flush();
    throw new AuditedException(how, name);
  }

  private static void write(OutputStream body, String text) throws IOException {
    body.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private long count() {
    return session.createQuery("select count(i) from Item i", Long.class).getSingleResult();
  }

  private long lent() {
    try {
      return dataSource.unwrap(AgroalDataSource.class).getMetrics().activeCount();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
