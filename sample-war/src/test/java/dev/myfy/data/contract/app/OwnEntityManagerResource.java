package dev.myfy.data.contract.app;

import dev.myfy.data.Session;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Injects both: the application's entity manager and our session. */
@Path("own")
@RequestScoped
public class OwnEntityManagerResource {

  @Inject private EntityManager entityManager;
  @Inject private Session session;

  @GET
  public String which() {
    return entityManager
        + ", "
        + session.createQuery("select count(i) from Item i", Long.class).getSingleResult();
  }
}
