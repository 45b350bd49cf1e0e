package dev.myfy.data.faults;

import dev.myfy.data.fixture.MariadbServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class MariadbServerFaultsIT extends ServerFaults {

  private MariadbServer server;

  @Override
  FaultWorld open() {
    server = MariadbServer.open(Map.of("innodb-flush-log-at-trx-commit", "1"));
    return FaultWorld.open(server);
  }

  @Override
  List<Runnable> waysDown() {
    return List.of(server::kill, server::stop, server::kill);
  }

  /** MariaDB takes no less than ten, and keeps one more for the administrator. */
  @Override
  void limitConnections(int most) {
    server.execute("set global max_connections = " + most);
  }

  @Override
  void unlimitConnections() {
    server.execute("set global max_connections = default");
  }

  @Override
  void changePassword(String password) {
    server.execute("alter user 'ann'@'127.0.0.1' identified by '" + password + "'");
  }

  @Override
  void readOnly(boolean on) {
    server.execute("set global read_only = " + on);
  }

  @Override
  List<Long> connectionIds() {
    List<Long> ids = new ArrayList<>();
    try (Connection connection = server.admin();
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "select id from information_schema.processlist where user = 'ann'")) {
      while (result.next()) {
        ids.add(result.getLong(1));
      }
      return ids;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
