package dev.myfy.data.internal.pool;

import dev.myfy.data.internal.jta.Purpose;
import dev.myfy.data.internal.jta.Transactions;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteConnectionConfig;

/**
 * SQLite: a transaction that may write takes the write lock when it begins. Begun as a reader and
 * upgraded later, it would fail at once, whatever the busy time-out, if somebody wrote in between.
 */
final class SqliteStart implements LocalTransactions {

  private final Transactions transactions;
  private final SqliteIdentity identity = new SqliteIdentity();

  SqliteStart(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Between ROLLBACK and the driver's next BEGIN a statement would be stored at once. */
  @Override
  public boolean rollsBackAtOnce() {
    return false;
  }

  @Override
  public void begin(Enlisted enlisted) throws SQLException {
    if (Purpose.of(transactions) != Purpose.WRITE) {
      return;
    }
    SQLiteConnection sqlite = enlisted.physical().unwrap(SQLiteConnection.class);
    identity.check(sqlite.getMetaData().getURL());
    SQLiteConnectionConfig config = sqlite.getConnectionConfig();
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    try {
      enlisted.connection().transactionStart();
    } catch (SQLException e) {
      // The driver already believes in a transaction that SQLite never began: statements would run
      // in autocommit while everybody thinks that they can be rolled back.
      config.setAutoCommit(true);
      throw e;
    } finally {
      // The driver's commit() begins anew in the mode that is set, and would take the lock again.
      config.setTransactionMode(TransactionMode.DEFERRED);
    }
  }
}
