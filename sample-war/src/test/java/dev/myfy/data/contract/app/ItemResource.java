package dev.myfy.data.contract.app;

import dev.myfy.data.Session;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** The everyday part of the contract: create, read, update, delete. */
@Path("items")
@RequestScoped
public class ItemResource {

  @Inject private Session session;
  @Inject private ItemRepository items;

  @GET
  @Path("count")
  public String count() {
    return String.valueOf(items.count());
  }

  @POST
  @Path("{name}")
  public Response create(@PathParam("name") String name) {
    Item item = new Item(name);
    items.add(item);
    session.flush();
    return Response.status(Response.Status.CREATED).entity(String.valueOf(item.getId())).build();
  }

  @GET
  @Path("{id}")
  public String read(@PathParam("id") long id) {
    return existing(id).getName();
  }

  @PUT
  @Path("{id}/{name}")
  public String update(@PathParam("id") long id, @PathParam("name") String name) {
    existing(id).setName(name);
    return name;
  }

  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") long id) {
    session.remove(existing(id));
  }

  @DELETE
  public void deleteAll() {
    session.createQuery("delete from Item").executeUpdate();
  }

  private Item existing(long id) {
    Item item = items.find(id);
    if (item == null) {
      throw new WebApplicationException(Response.Status.NOT_FOUND);
    }
    return item;
  }
}
