package dev.myfy.data.internal.testing.database;

import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.internal.pool.UnpooledConnections;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A schema (PostgreSQL) or database (MySQL, MariaDB) that is locked as long as it is in use. */
final class ServerPlace implements TestPlace {

  /** Ours and nobody else's, fit to stand in a statement. */
  private static final Pattern OURS = Pattern.compile(PREFIX + "[0-9a-f]{12}");

  private final ServerKind kind;
  private final String name;
  private final UnpooledConnections connections;
  private final Connection owner;
  private final Sql sql;

  private ServerPlace(
      ServerKind kind, String name, UnpooledConnections connections, Connection owner) {
    this.kind = kind;
    this.name = name;
    this.connections = connections;
    this.owner = owner;
    this.sql = new Sql(owner);
  }

  static ServerPlace make(ServerKind kind, String name, UnpooledConnections connections) {
    ServerPlace place = new ServerPlace(kind, name, connections, connections.open());
    try {
      place.removeAbandoned();
      place.create();
      return place;
    } catch (SQLException e) {
      place.disconnect(e);
      throw TestPlace.failure(e);
    }
  }

  /** Locked before it can be seen, so that nobody takes it for abandoned. */
  private void create() throws SQLException {
    sql.column(kind.lock().formatted(name));
    sql.run(List.of(kind.create().formatted(name)));
  }

  private void removeAbandoned() throws SQLException {
    for (String found : sql.column(kind.list())) {
      if (OURS.matcher(found).matches() && sql.column(kind.lock().formatted(found)).contains("1")) {
        sql.run(List.of(kind.drop().formatted(found)));
        sql.column(kind.unlock().formatted(found));
      }
    }
  }

  @Override
  public DatabaseUrl url() {
    return kind.url(name);
  }

  @Override
  public void close() {
    try {
      sql.run(List.of(kind.drop().formatted(name)));
    } catch (SQLException e) {
      disconnect(e);
      throw TestPlace.failure(e);
    }
    disconnect(null);
  }

  private void disconnect(@Nullable SQLException reason) {
    try (connections) {
      owner.close();
    } catch (SQLException e) {
      if (reason != null) {
        reason.addSuppressed(e);
      }
    }
  }
}
