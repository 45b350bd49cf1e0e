package dev.myfy.data.bench.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The endpoints that need the database. */
@Path("")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BankResource {

  @Inject private Bank bank;

  @GET
  @Path("accounts/{id}")
  public AccountView find(@PathParam("id") long id) {
    return bank.find(id);
  }

  @GET
  @Path("accounts")
  public List<AccountView> list(@QueryParam("from") long from) {
    return bank.list(from);
  }

  @PUT
  @Path("accounts/{id}")
  public AccountView update(@PathParam("id") long id, Amount balance) {
    return bank.update(id, balance);
  }

  @POST
  @Path("transfers")
  public Answer transfer(Transfer transfer) {
    bank.transfer(transfer);
    return new Answer("transfer");
  }

  @POST
  @Path("objects/{count}")
  public Answer changeOneOf(@PathParam("count") int count, Amount balance) {
    bank.changeOneOf(count, balance);
    return new Answer("objects");
  }

  @POST
  @Path("entries")
  public Answer insert(Amount entry) {
    bank.insert(entry);
    return new Answer("insert");
  }
}
