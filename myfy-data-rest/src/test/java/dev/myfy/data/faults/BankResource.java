package dev.myfy.data.faults;

import dev.myfy.data.Session;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A bank in the users' style; each odd method is one of the ways in which users get into trouble.
 */
@Path("bank")
@RequestScoped
public class BankResource {

  private static final long AMOUNT = 10;

  @Inject Session session;

  /** Touches no database. */
  @GET
  @Path("ping")
  public String ping() {
    return "pong";
  }

  @GET
  @Path("total")
  public long total() {
    return session
        .createQuery("select sum(a.balance) from Account a", Long.class)
        .getSingleResult();
  }

  @POST
  @Path("transfer/{operation}")
  public Response transfer(
      @PathParam("operation") String operation,
      @QueryParam("from") long from,
      @QueryParam("to") long to) {
    lock(Math.min(from, to));
    lock(Math.max(from, to));
    book(operation, from, to);
    return booked();
  }

  /** All SQL is sent but the COMMIT; then the request waits. */
  @POST
  @Path("wait-before-commit/{operation}")
  public Response waitBeforeCommit(
      @PathParam("operation") String operation,
      @QueryParam("from") long from,
      @QueryParam("to") long to) {
    book(operation, from, to);
    session.flush();
    Meeting.attend(operation);
    return booked();
  }

  /** Waits in the middle of its transaction, and sends more SQL afterwards. */
  @POST
  @Path("wait-before-statement/{operation}")
  public Response waitBeforeStatement(
      @PathParam("operation") String operation,
      @QueryParam("from") long from,
      @QueryParam("to") long to) {
    waitBeforeCommit(operation, from, to);
    total();
    return booked();
  }

  /** For accounts that do not exist: a foreign key objects, on PostgreSQL only at COMMIT. */
  @POST
  @Path("orphan/{operation}")
  public Response orphan(@PathParam("operation") String operation) {
    session.persist(new Leg(operation, -1L, -AMOUNT));
    session.persist(new Leg(operation, -2L, AMOUNT));
    return booked();
  }

  /** Runs one statement of the odd table, by the provider or by JDBC. */
  @POST
  @Path("odd/{operation}/{how}")
  public Response odd(@PathParam("how") String how, @QueryParam("sql") String sql)
      throws SQLException {
    if (how.equals("jdbc")) {
      try (Statement statement = session.unwrap(Connection.class).createStatement()) {
        statement.executeUpdate(sql);
      }
    } else {
      session.createNativeQuery(sql).executeUpdate();
    }
    return booked();
  }

  /** Swallows the failure of a statement that the provider knows nothing of. */
  @POST
  @Path("swallow/{operation}")
  public Response swallow(
      @PathParam("operation") String operation,
      @QueryParam("from") long from,
      @QueryParam("to") long to)
      throws SQLException {
    book(operation, from, to);
    session.flush();
    try (Statement statement = session.unwrap(Connection.class).createStatement()) {
      statement.executeUpdate("insert into accounts select * from accounts where id = " + from);
      throw new IllegalStateException("the key did not hold");
    } catch (SQLException expected) {
      return booked();
    }
  }

  /** Swallows a lock time-out, once of the provider, once of JDBC. */
  @POST
  @Path("impatient/{operation}/{how}")
  public Response impatient(
      @PathParam("operation") String operation,
      @PathParam("how") String how,
      @QueryParam("from") long from,
      @QueryParam("to") long to) {
    session.find(Account.class, from).add(-AMOUNT);
    session.flush();
    try {
      if (how.equals("jdbc")) {
        lockByJdbc(to);
      } else {
        lock(to);
      }
    } catch (PersistenceException | SQLException swallowed) {
      return booked();
    }
    throw new IllegalStateException("there was no lock");
  }

  private void lockByJdbc(long id) throws SQLException {
    try (Statement statement = session.unwrap(Connection.class).createStatement()) {
      statement.executeUpdate("update accounts set balance = balance + 1 where id = " + id);
    }
  }

  /** Reads two accounts and decides by them, as another request does at the same time. */
  @POST
  @Path("skew/{operation}")
  public Response skew(
      @PathParam("operation") String operation,
      @QueryParam("from") long from,
      @QueryParam("to") long to,
      @QueryParam("flush") boolean flush) {
    session
        .createQuery("select sum(a.balance) from Account a where a.id < 3", Long.class)
        .getSingleResult();
    Meeting.attend("skew");
    book(operation, from, to);
    if (flush) {
      session.flush();
    }
    return booked();
  }

  /** Locks one account now and the other one at the end. */
  @POST
  @Path("cross/{operation}")
  public Response cross(
      @PathParam("operation") String operation,
      @QueryParam("from") long from,
      @QueryParam("to") long to) {
    session.find(Account.class, from).add(-AMOUNT);
    session.flush();
    Meeting.attend("cross-" + Math.min(from, to));
    session.find(Account.class, to).add(AMOUNT);
    enter(operation, from, to);
    return booked();
  }

  /** The first update wins. */
  @PUT
  @Path("owner/{id}/{name}")
  public Response rename(@PathParam("id") long id, @PathParam("name") String name) {
    Account account = session.find(Account.class, id);
    Meeting.attend("owner-" + name);
    account.setOwner(name);
    return booked();
  }

  private void lock(long id) {
    session.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private void book(String operation, long from, long to) {
    session.find(Account.class, from).add(-AMOUNT);
    session.find(Account.class, to).add(AMOUNT);
    enter(operation, from, to);
  }

  private void enter(String operation, long from, long to) {
    session.persist(new Leg(operation, from, -AMOUNT));
    session.persist(new Leg(operation, to, AMOUNT));
  }

  private static Response booked() {
    return Response.status(Response.Status.CREATED)
        .header("X-Planned", "yes")
        .entity("booked")
        .build();
  }
}
