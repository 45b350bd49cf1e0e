package dev.myfy.data.contract.app;

import dev.myfy.data.Session;
import dev.myfy.data.SessionFactory;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** Looks from inside at what the session does. */
@Path("probe")
@RequestScoped
public class ProbeResource {

  private static final String EXECUTOR = "java:comp/DefaultManagedExecutorService";
  private static final int PATIENCE_SECONDS = 20;

  private static final CyclicBarrier BOTH_HAVE_FOUND = new CyclicBarrier(2);
  private static final CyclicBarrier BOTH_HAVE_LOOKED = new CyclicBarrier(2);
  private static final AtomicReferenceArray<Item> FOUND = new AtomicReferenceArray<>(2);

  @Inject private Session session;
  @Inject private EntityManager entityManager;
  @Inject private ItemRepository items;
  @Inject private SessionFactory sessionFactory;
  @Inject private DataSource dataSource;

  /** One session: the same row is the same object, whoever of the request's beans asks. */
  @GET
  @Path("identity/{id}")
  public String identity(@PathParam("id") long id) {
    Item mine = session.find(Item.class, id);
    boolean same = mine == items.find(id) && mine == entityManager.find(Item.class, id);
    return String.valueOf(same);
  }

  /** One transaction: the server gives the same key to all of the request's beans. */
  @POST
  @Path("transaction")
  public String transaction() {
    boolean before = items.transactionKey() == null;
    items.count();
    Object key = items.transactionKey();
    session.find(Item.class, -1L);
    return before + " " + (key != null) + " " + key.equals(items.transactionKey());
  }

  /**
   * Reads, changes what was read, writes; says whether a transaction was active before and after.
   */
  @GET
  @Path("lazily/{id}/{name}")
  public String lazily(@PathParam("id") long id, @PathParam("name") String name) {
    session.find(Item.class, id).setName("changed");
    boolean before = session.isTransactionActive();
    session.persist(new Item(name));
    return before + " " + session.isTransactionActive();
  }

  /** Two requests at once: each finds the row, and neither has the other's object. */
  @GET
  @Path("parallel/{place}/{id}")
  public String parallel(@PathParam("place") int place, @PathParam("id") long id)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    Item mine = session.find(Item.class, id);
    FOUND.set(place, mine);
    BOTH_HAVE_FOUND.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    Item theirs = FOUND.get(1 - place);
    boolean apart = mine != theirs && session.contains(mine) && !session.contains(theirs);
    BOTH_HAVE_LOOKED.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return String.valueOf(apart);
  }

  /** Uses what needs no database, and says whether a transaction was begun for it. */
  @GET
  @Path("untouched")
  public String untouched() {
    session.createQuery("select i from Item i");
    session.getCriteriaBuilder();
    return String.valueOf(session.isTransactionActive());
  }

  /** How often the pool has lent a connection. */
  @GET
  @Path("acquired")
  public String acquired() throws SQLException {
    return String.valueOf(dataSource.unwrap(AgroalDataSource.class).getMetrics().acquireCount());
  }

  /** How many connections are lent at this moment. */
  @GET
  @Path("active")
  public String active() throws SQLException {
    return String.valueOf(dataSource.unwrap(AgroalDataSource.class).getMetrics().activeCount());
  }

  /** The JTA status of this thread, before anything touches the session. */
  @GET
  @Path("status")
  public String status() throws InterruptedException {
    int status = items.transactionStatus();
    // Keeps the thread busy, so that the next request gets another one.
    TimeUnit.MILLISECONDS.sleep(20);
    return String.valueOf(status);
  }

  /** A job on another thread, with a session and a transaction of its own. */
  @POST
  @Path("background/{name}")
  public String background(@PathParam("name") String name)
      throws NamingException, InterruptedException, ExecutionException, TimeoutException {
    ExecutorService executor = (ExecutorService) new InitialContext().lookup(EXECUTOR);
    return executor
        .submit(() -> sessionFactory.callInTransaction(job -> write(job, name)))
        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static String write(Session job, String name) {
    job.persist(new Item(name));
    return String.valueOf(job.isTransactionActive());
  }
}
