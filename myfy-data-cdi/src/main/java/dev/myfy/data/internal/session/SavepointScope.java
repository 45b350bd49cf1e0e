package dev.myfy.data.internal.session;

import dev.myfy.data.DataException;
import dev.myfy.data.internal.jta.Savepoints;
import dev.myfy.data.internal.message.Message;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;

/**
 * One savepoint of the active transaction. Inside of it the session works in a persistence context
 * of its own, so that the outer one stays as it is, whatever happens.
 */
final class SavepointScope {

  private final SessionContext context;
  private final EntityManagers entityManagers;
  private final SessionWork work;
  private final Savepoints savepoints;

  SavepointScope(SessionContext context, EntityManagers entityManagers, SessionWork work) {
    this.context = context;
    this.entityManagers = entityManagers;
    this.work = work;
    this.savepoints = Savepoints.of(context.transactions());
  }

  <R> R call(Supplier<R> body) {
    String name = "myfy_" + savepoints.open();
    try {
      execute("SAVEPOINT " + name);
      return inside(name, body);
    } finally {
      savepoints.close();
    }
  }

  private <R> R inside(String name, Supplier<R> body) {
    EntityManager inner = entityManagers.enterSavepoint(work);
    try {
      R result = body.get();
      work.requireHealth();
      work.flush(inner);
      execute("RELEASE SAVEPOINT " + name);
      return result;
    } catch (RuntimeException | Error e) {
      undo(name, inner, e);
      throw e;
    } finally {
      entityManagers.leaveSavepoint(work, inner);
    }
  }

  private void undo(String name, EntityManager inner, Throwable reason) {
    try {
      execute("ROLLBACK TO SAVEPOINT " + name);
      savepoints.forgive();
    } catch (DataException e) {
      reason.addSuppressed(e);
    } finally {
      // Otherwise what has failed is written once more when the transaction commits.
      inner.clear();
    }
  }

  /** By statement: JDBC's own savepoints are refused by the pool in a JTA transaction. */
  private void execute(String sql) {
    try (Connection connection = context.sources().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      context.transactions().markByProvider();
      Message message = Message.SAVEPOINT_FAILED;
      throw new DataException(message.id(), message.text(sql, e.getMessage()), e);
    }
  }
}
