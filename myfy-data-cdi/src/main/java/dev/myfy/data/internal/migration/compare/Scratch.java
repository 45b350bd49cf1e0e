package dev.myfy.data.internal.migration.compare;

import dev.myfy.data.DataException;
import dev.myfy.data.internal.message.Message;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;

/** A place where tables are made only to be looked at; nothing of it stays. */
interface Scratch {

  /** What is done while the tables are there. */
  interface Look<T> {
    T at(String place) throws SQLException;
  }

  /**
   * Makes the tables, looks, and removes them, also when a statement is refused.
   *
   * @throws DataException if the database refuses a statement (MYFY0951)
   */
  <T> T look(Connection connection, List<String> statements, Look<T> look) throws SQLException;

  static Scratch of(Kind kind) {
    return switch (kind) {
      case SQLITE -> new SqliteScratch();
      case POSTGRESQL -> new PostgresqlScratch();
      case MYSQL -> new MysqlScratch();
    };
  }

  /** Runs the statements as they are. */
  static void run(Connection connection, List<String> statements) throws SQLException {
    run(connection, statements, UnaryOperator.identity());
  }

  /** Runs them in other words; a refusal names them as they are. */
  static void run(Connection connection, List<String> statements, UnaryOperator<String> words)
      throws SQLException {
    Query query = new Query(connection);
    for (String statement : statements) {
      try {
        query.run(words.apply(statement));
      } catch (SQLException e) {
        String product = connection.getMetaData().getDatabaseProductName();
        throw refused(product, e, statement);
      }
    }
  }

  private static DataException refused(String product, SQLException cause, String statement) {
    Message message = Message.SCRATCH_REFUSED;
    return new DataException(
        message.id(), message.text(product, cause.getMessage(), statement), cause);
  }
}
