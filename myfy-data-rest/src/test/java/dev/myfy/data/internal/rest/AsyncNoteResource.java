package dev.myfy.data.internal.rest;

import dev.myfy.data.Session;
import dev.myfy.data.SessionFactory;
import dev.myfy.data.fixture.Note;
import dev.myfy.data.internal.jta.Transactions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Resources that answer later, from another thread, more than once, or not at all. */
@Path("async")
@RequestScoped
public class AsyncNoteResource {

  /** Where the answer is given. */
  public enum Where {
    /** On the request's own thread, before the method returns. */
    HERE,
    /** On a thread that nobody knows, as soon as it likes. */
    THREAD,
    /** On a pooled thread. */
    POOL
  }

  /** What the test answers, by the text of the note. */
  static final Map<String, CompletableFuture<Response>> WAITING = new ConcurrentHashMap<>();

  @Inject Session session;
  @Inject SessionFactory sessions;

  @POST
  @Path("stage/{where}/{what}/{text}")
  public CompletionStage<Response> stage(
      @PathParam("where") Where where,
      @PathParam("what") String what,
      @PathParam("text") String text) {
    session.persist(new Note(text));
    CompletableFuture<Response> answer = new CompletableFuture<>();
    run(where, () -> complete(answer, what));
    return answer;
  }

  private static void complete(CompletableFuture<Response> answer, String what) {
    Throwable failure = failure(what);
    if (failure == null) {
      answer.complete(Response.ok("planned").header("X-Planned", "yes").build());
    } else {
      answer.completeExceptionally(failure);
    }
  }

  @POST
  @Path("suspended/{where}/{what}/{text}")
  public void suspended(
      @PathParam("where") Where where,
      @PathParam("what") String what,
      @PathParam("text") String text,
      @Suspended AsyncResponse response) {
    session.persist(new Note(text));
    run(where, () -> resume(response, what));
  }

  private static void resume(AsyncResponse response, String what) {
    Throwable failure = failure(what);
    if (failure == null) {
      response.resume(Response.ok("planned").header("X-Planned", "yes").build());
      if (what.equals("twice")) {
        response.resume(Response.serverError().build());
      }
    } else {
      response.resume(failure);
    }
  }

  private static void run(Where where, Runnable work) {
    switch (where) {
      case HERE -> work.run();
      case THREAD -> new Thread(work, "nobody-knows-me").start();
      case POOL -> CompletableFuture.runAsync(work);
    }
  }

  private static @Nullable Throwable failure(String what) {
    return switch (what) {
      case "mapped" -> new WebApplicationException("on purpose", 409);
      case "unmapped" -> new IllegalStateException("on purpose");
      case "error" -> new AssertionError("on purpose");
      case "wrapped" -> new CompletionException(new IllegalStateException("on purpose"));
      default -> null;
    };
  }

  /** Answers when the test says so. */
  @POST
  @Path("waiting/{text}")
  public CompletionStage<Response> waiting(@PathParam("text") String text) {
    session.persist(new Note(text));
    session.flush();
    CompletableFuture<Response> answer = new CompletableFuture<>();
    WAITING.put(text, answer);
    return answer;
  }

  /** As {@link #waiting}, below a path for which the test has less patience. */
  @POST
  @Path("never/{text}")
  public CompletionStage<Response> never(@PathParam("text") String text) {
    return waiting(text);
  }

  /** As {@link #waiting}, with a transaction that ends after a second. */
  @POST
  @Path("short/{text}")
  public CompletionStage<Response> brief(@PathParam("text") String text) throws SystemException {
    TransactionManager manager = Transactions.locate().manager();
    manager.setTransactionTimeout(1);
    try {
      return waiting(text);
    } finally {
      manager.setTransactionTimeout(0);
    }
  }

  /** Answered from the middle of another transaction. */
  @POST
  @Path("inside/{text}")
  public CompletionStage<Response> inside(@PathParam("text") String text) {
    CompletionStage<Response> answer = waiting(text);
    run(
        Where.POOL,
        () ->
            sessions.runInTransaction(
                other -> {
                  WAITING.get(text).complete(Response.ok("planned").build());
                  other.persist(new Note(text + "-other"));
                }));
    return answer;
  }

  @POST
  @Path("time-out/{kind}/{text}")
  public void timeOut(
      @PathParam("kind") String kind,
      @PathParam("text") String text,
      @Suspended AsyncResponse response) {
    session.persist(new Note(text));
    response.setTimeout(50, TimeUnit.MILLISECONDS);
    switch (kind) {
      case "handled" -> response.setTimeoutHandler(late -> late.resume("instead"));
      case "refused" ->
          response.setTimeoutHandler(late -> late.resume(Response.status(504).build()));
      case "extended" ->
          response.setTimeoutHandler(
              late -> {
                late.setTimeoutHandler(later -> later.resume("instead"));
                late.setTimeout(50, TimeUnit.MILLISECONDS);
              });
      default -> {}
    }
  }

  /** The asynchronous part has a session and a transaction of its own. */
  @POST
  @Path("factory/{text}")
  public CompletionStage<String> factory(@PathParam("text") String text) {
    session.persist(new Note(text));
    return CompletableFuture.supplyAsync(
        () ->
            sessions.callInTransaction(
                other -> {
                  other.persist(new Note(text + "-other"));
                  return "planned";
                }));
  }
}
