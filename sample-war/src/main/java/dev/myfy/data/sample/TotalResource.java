package dev.myfy.data.sample;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The daily totals over HTTP. */
@Path("totals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TotalResource {

  @Inject private Bookkeeper bookkeeper;

  @GET
  public List<TotalView> list() {
    return bookkeeper.totals();
  }

  /** Counts now instead of waiting for the job. */
  @POST
  public TotalView count() {
    return bookkeeper.countToday();
  }
}
