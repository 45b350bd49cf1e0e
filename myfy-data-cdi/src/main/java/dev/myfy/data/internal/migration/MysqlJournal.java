package dev.myfy.data.internal.migration;

import dev.myfy.data.internal.migration.JournalEntry.Outcome;
import dev.myfy.data.internal.migration.JournalEntry.Verb;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A row in a table of ours. It is written on a connection of its own: on the connection of the
 * change set a commit would end its transaction, and a rollback would take the row away.
 */
final class MysqlJournal implements Journal {

  private static final String CREATE =
      "CREATE TABLE IF NOT EXISTS MYFY_DATA_MIGRATION (ID INT NOT NULL PRIMARY KEY,"
          + " CHANGE_SET VARCHAR(255) NOT NULL, AUTHOR VARCHAR(255) NOT NULL,"
          + " FILE_NAME VARCHAR(255) NOT NULL, VERB VARCHAR(10) NOT NULL,"
          + " STATEMENT_NUMBER INT NOT NULL, STATEMENT_TEXT LONGTEXT NOT NULL,"
          + " PROCESS VARCHAR(255) NOT NULL, STARTED VARCHAR(40) NOT NULL,"
          + " OUTCOME VARCHAR(10) NOT NULL) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4";

  private static final String WRITE =
      "REPLACE INTO MYFY_DATA_MIGRATION (ID, CHANGE_SET, AUTHOR, FILE_NAME, VERB,"
          + " STATEMENT_NUMBER, STATEMENT_TEXT, PROCESS, STARTED, OUTCOME)"
          + " VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String READ =
      "SELECT CHANGE_SET, AUTHOR, FILE_NAME, VERB, STATEMENT_NUMBER, STATEMENT_TEXT, PROCESS,"
          + " STARTED, OUTCOME FROM MYFY_DATA_MIGRATION WHERE ID = 1";

  private final Supplier<Connection> connections;
  private @Nullable Connection own;
  private boolean created;

  MysqlJournal(Supplier<Connection> connections) {
    this.connections = connections;
  }

  private Connection connection() {
    Connection known = own;
    if (known == null) {
      known = connections.get();
      own = known;
    }
    return known;
  }

  @Override
  public Optional<JournalEntry> read() {
    try (PreparedStatement statement = connection().prepareStatement(READ)) {
      return Jdbc.first(statement, MysqlJournal::entry);
    } catch (SQLException e) {
      if (AppliedRows.isMissing(e)) {
        return Optional.empty();
      }
      throw Failures.database(e);
    }
  }

  private static JournalEntry entry(ResultSet row) throws SQLException {
    return new JournalEntry(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Verb.valueOf(row.getString(4)),
        row.getInt(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        Outcome.valueOf(row.getString(9)));
  }

  @Override
  public void write(JournalEntry entry) {
    try {
      create();
      write(connection(), entry);
    } catch (SQLException e) {
      throw Failures.database(e);
    }
  }

  private void create() throws SQLException {
    if (!created) {
      Jdbc.execute(connection(), CREATE);
      created = true;
    }
  }

  private static void write(Connection connection, JournalEntry entry) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
      statement.setString(1, entry.id());
      statement.setString(2, entry.author());
      statement.setString(3, entry.path());
      statement.setString(4, entry.verb().name());
      statement.setInt(5, entry.number());
      statement.setString(6, entry.statement());
      statement.setString(7, entry.process());
      statement.setString(8, entry.started());
      statement.setString(9, entry.outcome().name());
      statement.executeUpdate();
    }
  }

  @Override
  public void clear() {
    try {
      Jdbc.execute(connection(), "DELETE FROM MYFY_DATA_MIGRATION");
    } catch (SQLException e) {
      if (!AppliedRows.isMissing(e)) {
        throw Failures.database(e);
      }
    }
  }

  @Override
  public void close() {
    Jdbc.close(own);
  }
}
