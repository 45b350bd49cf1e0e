package dev.myfy.data.sample;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Accounts over HTTP. */
@Path("accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccountResource {

  @Inject private BankRepository bank;

  @GET
  public List<AccountView> list() {
    return bank.accounts().stream().map(AccountView::of).toList();
  }

  @GET
  @Path("{id}")
  public AccountView get(@PathParam("id") long id) {
    return AccountView.of(bank.account(id));
  }

  @POST
  public Response open(@NotNull @Valid AccountInput input, @Context UriInfo uri) {
    AccountView account = AccountView.of(bank.openAccount(input.ownerId(), input.balance()));
    return Response.created(uri.getAbsolutePathBuilder().path("{id}").build(account.id()))
        .entity(account)
        .build();
  }
}
