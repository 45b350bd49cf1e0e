package dev.myfy.data.contract.app;

import dev.myfy.data.Session;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Errors of every kind; what their exceptions say is nobody's business. */
@Path("errors")
@RequestScoped
public class ErrorResource {

  /** In the message of exceptions; never in an answer. */
  public static final String SECRET = "s3cret-message";

  @Inject private Session session;
  @Inject private ItemTransactions transactions;

  @POST
  @Path("flush/{name}")
  public String flush(@PathParam("name") String name) {
    session.persist(new Item(name));
    session.flush();
    return "planned";
  }

  @POST
  @Path("commit/{name}")
  @Produces(MediaType.APPLICATION_JSON)
  public Response commit(@PathParam("name") String name) {
    session.persist(new Item(name));
    return Response.status(201).header("X-Planned", "yes").entity("\"planned\"").build();
  }

  @POST
  @Path("missing")
  public String missing() {
    session.createNativeQuery("insert into items (name, version) values (null, 1)").executeUpdate();
    return "planned";
  }

  /** The commit of a transaction that the server completes. */
  @POST
  @Path("transactional/{name}")
  public String transactional(@PathParam("name") String name) {
    transactions.add(name);
    return "planned";
  }

  /** The item is changed in the database after it was read. */
  @PUT
  @Path("stale/{when}/{id}")
  public String stale(@PathParam("when") String when, @PathParam("id") long id) {
    Item item = session.find(Item.class, id);
    session.createNativeQuery("update items set version = version + 1").executeUpdate();
    item.setName("stale");
    if (when.equals("flush")) {
      session.flush();
    }
    return "planned";
  }

  /** Bean Validation objects while the transaction is committed. */
  @PUT
  @Path("invalid/{id}")
  public String invalid(@PathParam("id") long id) {
    session.find(Item.class, id).setName(" ");
    return "planned";
  }

  /** Bean Validation objects to what is persisted. */
  @POST
  @Path("invalid")
  public String invalid() {
    session.persist(new Item(" "));
    session.flush();
    return "planned";
  }

  /** JAX-RS itself asks Bean Validation about the parameter. */
  @GET
  @Path("checked")
  public String checked(@NotBlank @QueryParam("name") String name) {
    return name;
  }

  @GET
  @Path("secret/{word}")
  @Produces(MediaType.APPLICATION_XML)
  public String secret(@PathParam("word") String word) {
    throw new IllegalStateException(SECRET + word);
  }

  @POST
  @Path("unwritable/{name}")
  public StreamingOutput unwritable(@PathParam("name") String name) {
    session.persist(new Item(name));
    return body -> {
      throw new IllegalStateException(SECRET);
    };
  }

  @GET
  @Path("number/{number}")
  @Produces(MediaType.TEXT_PLAIN)
  public String number(@PathParam("number") int number) {
    return String.valueOf(number);
  }

  @POST
  @Path("json")
  @Consumes(MediaType.APPLICATION_JSON)
  public String json(String json) {
    return json;
  }

  @GET
  @Path("languages")
  public String languages(@Context HttpHeaders headers) {
    return String.valueOf(headers.getAcceptableLanguages());
  }
}
