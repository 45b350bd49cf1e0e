package dev.myfy.data.testing.shop;

import dev.myfy.data.Session;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** An application's door. */
@Path("customers")
@RequestScoped
public class CustomerResource {

  @Inject private Session session;

  @POST
  @Path("{email}")
  public Response add(@PathParam("email") String email) {
    session.persist(new Customer(email));
    return Response.status(Response.Status.CREATED).build();
  }

  @POST
  @Path("{email}/refused")
  public Response addAndRefuse(@PathParam("email") String email) {
    session.persist(new Customer(email));
    session.flush();
    return Response.status(Response.Status.BAD_REQUEST).build();
  }

  @GET
  @Path("count")
  public long count() {
    return session.createQuery("select count(c) from Customer c", Long.class).getSingleResult();
  }
}
