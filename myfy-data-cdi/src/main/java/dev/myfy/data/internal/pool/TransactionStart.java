package dev.myfy.data.internal.pool;

import io.agroal.api.transaction.TransactionAware;
import java.sql.SQLException;

/** How the database transaction begins on a connection, before it is enlisted. */
@FunctionalInterface
interface TransactionStart {

  /** Begins, or leaves it to the connection's first statement. */
  void begin(TransactionAware connection) throws SQLException;
}
