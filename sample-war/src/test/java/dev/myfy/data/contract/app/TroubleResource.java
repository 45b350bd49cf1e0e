package dev.myfy.data.contract.app;

import dev.myfy.data.Session;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Every way in which a request can end other than well. */
@Path("trouble")
@RequestScoped
public class TroubleResource {

  private static final String EXECUTOR = "java:comp/DefaultManagedExecutorService";

  @Inject private Session session;

  @POST
  @Path("return/{status}/{name}")
  public Response answer(@PathParam("status") int status, @PathParam("name") String name) {
    session.persist(new Item(name));
    return Response.status(status).header("X-Planned", "yes").entity("planned").build();
  }

  @POST
  @Path("throw/{kind}/{name}")
  public String fail(@PathParam("kind") String kind, @PathParam("name") String name)
      throws IOException {
    session.persist(new Item(name));
    session.flush();
    throw switch (kind) {
      case "unchecked" -> new IllegalStateException("on purpose");
      case "checked" -> throw new IOException("on purpose");
      case "error" -> throw new AssertionError("on purpose");
      case "mapped" -> new TeapotException();
      default -> new WebApplicationException("on purpose", Integer.parseInt(kind));
    };
  }

  @POST
  @Path("mark/{name}")
  public String mark(@PathParam("name") String name) {
    session.persist(new Item(name));
    session.setRollbackOnly();
    return "kept";
  }

  @POST
  @Path("rollback/{name}")
  public String rollBack(@PathParam("name") String name) {
    session.persist(new Item(name));
    session.rollback();
    return "kept";
  }

  @POST
  @Path("swallow/{name}")
  public String swallow(@PathParam("name") String name) {
    session.persist(new Item(name));
    try {
      session.persist(new Item(name)); // Hibernate inserts at once, to have the id.
      session.flush();
    } catch (PersistenceException expected) {
      return "all is well";
    }
    throw new IllegalStateException("the constraint did not hold");
  }

  /** Answers on another thread, some time after this method has returned. */
  @POST
  @Path("async/{kind}/{name}")
  public CompletionStage<String> async(
      @PathParam("kind") String kind, @PathParam("name") String name) throws NamingException {
    ExecutorService executor = (ExecutorService) new InitialContext().lookup(EXECUTOR);
    session.persist(new Item(name));
    session.flush();
    return CompletableFuture.supplyAsync(() -> outcome(kind), executor);
  }

  private static String outcome(String kind) {
    return switch (kind) {
      case "success" -> "planned";
      case "mapped" -> throw new TeapotException();
      default -> throw new IllegalStateException("on purpose");
    };
  }

  @POST
  @Path("commit-first/{name}")
  public Response commitFirst(@PathParam("name") String name) {
    session.persist(new Item(name));
    session.commit();
    session.persist(new Item(name + "-second"));
    return Response.status(Response.Status.BAD_REQUEST).build();
  }
}
