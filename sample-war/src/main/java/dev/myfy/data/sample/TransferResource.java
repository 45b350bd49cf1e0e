package dev.myfy.data.sample;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;

/** Transfers over HTTP: two balances and one record change together or not at all. */
@Path("transfers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TransferResource {

  @Inject private BankRepository bank;

  @GET
  public List<TransferView> recent() {
    return bank.recentTransfers().stream().map(TransferView::of).toList();
  }

  @POST
  public Response transfer(@NotNull @Valid TransferInput input) {
    Transfer transfer = bank.transfer(input.from(), input.to(), input.amount());
    return Response.status(Status.CREATED).entity(TransferView.of(transfer)).build();
  }
}
