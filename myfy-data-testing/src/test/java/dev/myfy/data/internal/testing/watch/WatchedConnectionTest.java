package dev.myfy.data.internal.testing.watch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.sqlite.JDBC;

class WatchedConnectionTest {

  /** The connection of the test, on which they would run, lives on. */
  @Test
  void statementsOfAClosedConnectionAreRefusedInsideOfATest() throws SQLException {
    WatchedConnections all = new WatchedConnections();
    try (Connection physical = new JDBC().connect("jdbc:sqlite:", new Properties())) {
      all.begin(Duration.ofSeconds(1));
      Connection connection = all.watch(physical);
      connection.setAutoCommit(false);
      PreparedStatement late = connection.prepareStatement("create table late (a int)");
      connection.close();
      assertThatThrownBy(late::executeUpdate).hasMessageContaining("closed");
      assertThatThrownBy(() -> connection.prepareStatement("select 1"))
          .hasMessageContaining("closed");
      all.rollback();
    }
  }
}
