package dev.myfy.data.contract.app;

import dev.myfy.data.RetryTransaction;
import dev.myfy.data.Session;
import dev.myfy.data.SessionFactory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Methods that run again after a collision. Each answers how often it ran. */
@Path("retry")
@RequestScoped
public class RetryResource {

  @Inject private Session session;
  @Inject private SessionFactory sessions;
  @Inject private RetryService service;

  private int tries;

  /** The first try changes an old version, which the commit finds out. */
  @POST
  @Path("stale/{name}")
  @RetryTransaction
  public int stale(@PathParam("name") String name) {
    if (++tries == 1) {
      Item old = renamed(name);
      session.merge(old).setName(name + "-old");
    } else {
      Item item =
          session
              .createQuery("select i from Item i where i.name = :name", Item.class)
              .setParameter("name", name + "-renamed")
              .getSingleResult();
      item.setName(name + "-again");
    }
    return tries;
  }

  /** An item as it was before another transaction has changed it; before ours uses the database. */
  private Item renamed(String name) {
    Item[] old = new Item[1];
    Thread rival =
        new Thread(
            () -> {
              sessions.runInTransaction(own -> own.persist(old[0] = new Item(name)));
              sessions.runInTransaction(
                  own -> own.find(Item.class, old[0].getId()).setName(name + "-renamed"));
            });
    rival.start();
    try {
      rival.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return old[0];
  }

  @POST
  @Path("exhausted/{name}")
  @RetryTransaction(maxAttempts = 2)
  public int exhausted(@PathParam("name") String name) {
    session.persist(new Item(name));
    session.flush();
    throw new OptimisticLockException("on purpose");
  }

  /** The server's interceptor for {@code @Transactional} is on the same method. */
  @POST
  @Path("transactional/{name}")
  public int transactional(@PathParam("name") String name) {
    return service.transactional(name);
  }

  /** In a transaction that the session of the request has begun. */
  @POST
  @Path("inside-session/{name}")
  public String insideSession(@PathParam("name") String name) {
    session.persist(new Item(name));
    try {
      return "entered " + service.transactional(name + "-never");
    } catch (IllegalStateException e) {
      return e.getMessage();
    }
  }

  /** In a transaction of {@code @Transactional}. */
  @POST
  @Path("inside-transactional/{name}")
  public String insideTransactional(@PathParam("name") String name) {
    return service.calling(() -> insideSession(name));
  }
}
