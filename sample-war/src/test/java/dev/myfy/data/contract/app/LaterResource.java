package dev.myfy.data.contract.app;

import dev.myfy.data.Session;
import dev.myfy.data.SessionFactory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Answers later, from another thread, more than once, or not at all. */
@Path("later")
@RequestScoped
public class LaterResource {

  private static final Map<String, CompletableFuture<Response>> WAITING = new ConcurrentHashMap<>();

  @Inject private Session session;
  @Inject private SessionFactory sessions;

  @POST
  @Path("stage/{where}/{what}/{name}")
  public CompletionStage<Response> stage(
      @PathParam("where") Where where,
      @PathParam("what") String what,
      @PathParam("name") String name) {
    session.persist(new Item(name));
    CompletableFuture<Response> answer = new CompletableFuture<>();
    where.run(() -> complete(answer, what));
    return answer;
  }

  private static void complete(CompletableFuture<Response> answer, String what) {
    if (what.equals("success")) {
      answer.complete(planned());
    } else {
      answer.completeExceptionally(failure(what));
    }
  }

  @POST
  @Path("suspended/{where}/{what}/{name}")
  public void suspended(
      @PathParam("where") Where where,
      @PathParam("what") String what,
      @PathParam("name") String name,
      @Suspended AsyncResponse response) {
    session.persist(new Item(name));
    where.run(() -> resume(response, what));
  }

  private static void resume(AsyncResponse response, String what) {
    switch (what) {
      case "success" -> response.resume(planned());
      case "twice" -> {
        response.resume(planned());
        response.resume(Response.serverError().build());
      }
      default -> response.resume(failure(what));
    }
  }

  private static Response planned() {
    return Response.ok("planned").header("X-Planned", "yes").build();
  }

  private static Throwable failure(String what) {
    return switch (what) {
      case "mapped" -> new TeapotException();
      case "web" -> new WebApplicationException("on purpose", Response.Status.GONE);
      default -> new IllegalStateException("on purpose");
    };
  }

  @POST
  @Path("time-out/{kind}/{name}")
  public void timeOut(
      @PathParam("kind") String kind,
      @PathParam("name") String name,
      @Suspended AsyncResponse response) {
    session.persist(new Item(name));
    response.setTimeout(100, TimeUnit.MILLISECONDS);
    switch (kind) {
      case "handled" -> response.setTimeoutHandler(late -> late.resume("instead"));
      case "refused" ->
          response.setTimeoutHandler(late -> late.resume(Response.status(504).build()));
      case "extended" ->
          response.setTimeoutHandler(
              late -> {
                late.setTimeoutHandler(later -> later.resume("instead"));
                late.setTimeout(100, TimeUnit.MILLISECONDS);
              });
      default -> {}
    }
  }

  /** Answers when another request says so. */
  @POST
  @Path("waiting/{name}")
  public CompletionStage<Response> waiting(@PathParam("name") String name) {
    session.persist(new Item(name));
    session.flush();
    CompletableFuture<Response> answer = new CompletableFuture<>();
    WAITING.put(name, answer);
    return answer;
  }

  @GET
  @Path("waiting/{name}")
  public boolean isWaiting(@PathParam("name") String name) {
    return WAITING.containsKey(name);
  }

  /** Gives the answer, on this request's thread. */
  @POST
  @Path("answer/{what}/{name}")
  public void answer(@PathParam("what") String what, @PathParam("name") String name) {
    complete(WAITING.remove(name), what);
  }

  /** As {@link #waiting}, with a transaction that ends after two seconds. */
  @POST
  @Path("short/{name}")
  public CompletionStage<Response> brief(@PathParam("name") String name) throws SystemException {
    TransactionManager manager = Jta.manager();
    manager.setTransactionTimeout(2);
    try {
      return waiting(name);
    } finally {
      manager.setTransactionTimeout(0);
    }
  }

  /** Answered from the middle of another transaction. */
  @POST
  @Path("inside/{name}")
  public CompletionStage<Response> inside(@PathParam("name") String name) {
    session.persist(new Item(name));
    CompletableFuture<Response> answer = new CompletableFuture<>();
    Where.MANAGED.run(
        () ->
            sessions.runInTransaction(
                other -> {
                  complete(answer, "success");
                  other.persist(new Item(name + "-other"));
                }));
    return answer;
  }

  /** Has a transaction of its own for the asynchronous part. */
  @POST
  @Path("factory/{name}")
  public CompletionStage<String> factory(@PathParam("name") String name) {
    return CompletableFuture.supplyAsync(
        () ->
            sessions.callInTransaction(
                other -> {
                  other.persist(new Item(name));
                  return "planned";
                }),
        Where.MANAGED::run);
  }

  /** Begins a transaction and forgets it. */
  @GET
  @Path("forgetful")
  public String forgetful() throws Exception {
    Jta.manager().begin();
    return "forgotten";
  }
}
