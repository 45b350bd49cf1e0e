package dev.myfy.data.sample;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Users over HTTP; the transaction of each request is committed when its response is known. */
@Path("users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UserResource {

  @Inject private BankRepository bank;

  @GET
  public List<UserView> list() {
    return bank.users().stream().map(UserView::of).toList();
  }

  @GET
  @Path("{id}")
  public UserView get(@PathParam("id") long id) {
    return UserView.of(bank.user(id));
  }

  @POST
  public Response create(@NotNull @Valid UserInput input, @Context UriInfo uri) {
    UserView user = UserView.of(bank.addUser(input.name(), input.email()));
    return Response.created(uri.getAbsolutePathBuilder().path("{id}").build(user.id()))
        .entity(user)
        .build();
  }

  /** Changes a managed object and no more: the commit writes it. */
  @PUT
  @Path("{id}")
  public UserView replace(@PathParam("id") long id, @NotNull @Valid UserInput input) {
    User user = bank.user(id);
    user.setName(input.name());
    user.setEmail(input.email());
    return UserView.of(user);
  }

  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") long id) {
    bank.removeUser(id);
  }
}
