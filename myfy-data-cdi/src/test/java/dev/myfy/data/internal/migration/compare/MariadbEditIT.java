package dev.myfy.data.internal.migration.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.MariadbServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
            Edit.computed(),
            Edit.collated("collate utf8mb4_bin"),
            Edit.collated("character set utf8mb3"),
            Edit.stamped(),
            Edit.sequences(),
            Edit.identity("bigint not null auto_increment"),
            Edit.numberedKeys("bigint not null auto_increment"))
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
      referToWhatIsNotThere(connection);
    }
  }

  /** MODIFY COLUMN defines all of a column anew. */
  @Test
  void keepsWhatTheEntitiesDoNotSpeakOf() throws SQLException {
    String wanted =
        "create table a (id bigint primary key, name varchar(20), seen timestamp null, n integer,"
            + " twice integer, secret varchar(20))";
    String after =
        wanted
            .replace("name varchar(20)", "name varchar(30) not null")
            .replace("secret varchar(20)", "secret varchar(30)")
            .replace("timestamp null", "timestamp(3) default current_timestamp(3)")
            .replace("n integer", "n bigint");
    try (Connection connection = database().connect()) {
      ComparedDatabase.execute(
          connection,
          "create table a (id bigint primary key,"
              + " name varchar(20) character set latin1 collate latin1_bin comment 'it''s \\\\ so',"
              + " seen timestamp null on update current_timestamp, n integer,"
              + " twice integer generated always as (n * 2) stored,"
              + " secret varchar(20) invisible)");
      String there = created(connection);
      Differences none = SchemaComparison.compare(connection, "mariadb", List.of(wanted));
      assertThat(none.describe()).isEmpty();
      String stays = " stays, as the entities say nothing about it";
      assertThat(none.notCompared())
          .containsExactly(
              "table a: column name: COLLATE latin1_bin" + stays,
              "table a: column seen: ON UPDATE CURRENT_TIMESTAMP" + stays,
              "table a: column twice: the database computes it, and it is left as it is",
              "table a: column secret: INVISIBLE" + stays);
      Revisions revisions = new Revisions(directory, connection);
      Differences found = SchemaComparison.compare(connection, "mariadb", List.of(after));
      String file = revisions.write(found.toYaml(HEADER, false));
      revisions.upgrade(file);
      assertThat(created(connection))
          .contains(
              "`name` varchar(30) CHARACTER SET latin1 COLLATE latin1_bin NOT NULL COMMENT 'it''s",
              "`seen` timestamp(3) NULL DEFAULT current_timestamp(3)"
                  + " ON UPDATE current_timestamp(3)",
              "`twice` int(11) GENERATED ALWAYS AS (`n` * 2) STORED",
              "`secret` varchar(30) INVISIBLE");
      assertThat(SchemaComparison.compare(connection, "mariadb", List.of(after)).describe())
          .isEmpty();
      revisions.downgrade(file);
      assertThat(created(connection)).isEqualTo(there);
    }
  }

  private static String created(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("show create table a")) {
      rows.next();
      return rows.getString(2);
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
