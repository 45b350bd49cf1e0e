package dev.myfy.data.internal.migration.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.MariadbServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MariadbEditIT extends EditContract {

  private MariadbServer server;

  @BeforeAll
  void start() {
    server = MariadbServer.open();
    server.execute(
        "grant all on edited.* to 'ann'@'127.0.0.1'",
        "grant all on audit.* to 'ann'@'127.0.0.1'",
        "grant all on `myfy\\_scratch\\_%`.* to 'ann'@'127.0.0.1'");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @BeforeEach
  void empty() {
    server.execute(
        "drop database if exists edited",
        "drop database if exists audit",
        "create database edited");
  }

  @Override
  ComparedDatabase database() {
    String jdbc =
        "jdbc:mariadb://127.0.0.1:%d/edited?user=%s&password=%s"
            .formatted(server.port(), DatabaseServer.USER, DatabaseServer.PASSWORD);
    return new ComparedDatabase("mariadb", jdbc, "mariadb://");
  }

  @Override
  Stream<Edit> edits() {
    return Stream.of(
            Edit.everywhere(),
            Edit.keyedIndexes(),
            Edit.sequences(),
            Edit.identity("bigint not null auto_increment"))
        .flatMap(edits -> edits);
  }

  @Override
  String spoken(String line) {
    return line.replaceAll("\\binteger\\b", "int(11)").replaceAll("\\bbigint\\b", "bigint(20)");
  }

  @Test
  void aForeignKeyLeadsToAnotherDatabase() throws SQLException {
    try (Connection connection = database().connect()) {
      server.execute(
          "create database audit", "create table audit.log (id bigint not null primary key)");
      referToAnotherPlace(connection);
    }
  }

  /** Until somebody has made it, there is nothing to which the scratch could refer. */
  @Test
  void aForeignKeyToWhatIsNotThereIsNotCompared() throws SQLException {
    try (Connection connection = database().connect()) {
      Differences found =
          SchemaComparison.compare(connection, database().dialect(), List.of(LOGGED, LOGS));
      assertThat(found.describe()).containsExactly("table pet is missing");
      assertThat(found.toYaml(HEADER, false))
          .contains(
              "# Not compared: write this by hand, as it refers to a table that is not there: "
                  + LOGS);
    }
  }

  @Test
  void dropsWhatADeadComparisonHasLeftAndNotALivingOnes() throws SQLException {
    try (Connection living = database().connect();
        Connection connection = database().connect()) {
      ComparedDatabase.execute(
          living,
          "create database myfy_scratch_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          "do get_lock('myfy_scratch_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 0)",
          "create database myfy_scratch_bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb");
      SchemaComparison.compare(connection, "mariadb", List.of());
      String left =
          "select group_concat(schema_name) from information_schema.schemata"
              + " where schema_name like 'myfy%'";
      assertThat(ComparedDatabase.value(connection, left))
          .isEqualTo("myfy_scratch_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    }
  }
}
