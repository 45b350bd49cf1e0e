package dev.myfy.data.contract.deferring;

import dev.myfy.data.Session;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Plans a success that the commit makes impossible. */
@Path("orphans")
@RequestScoped
public class OrphanResource {

  @Inject private Session session;

  /** The database checks this foreign key when it commits, not before. */
  @POST
  public Response add() {
    session.createNativeQuery("insert into orphans (item_id) values (-1)").executeUpdate();
    return Response.status(201).header("X-Planned", "yes").entity("planned").build();
  }
}
