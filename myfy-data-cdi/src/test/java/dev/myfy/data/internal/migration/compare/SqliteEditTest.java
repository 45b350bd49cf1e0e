package dev.myfy.data.internal.migration.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqliteEditTest extends EditContract {

  private int number;

  @BeforeEach
  void next() {
    number++;
  }

  @Override
  ComparedDatabase database() {
    String file = directory.resolve("edit-" + number + ".db").toString();
    return new ComparedDatabase("sqlite", "jdbc:sqlite:" + file, "sqlite:///" + file);
  }

  @Override
  Stream<Edit> edits() {
    return Stream.of(
            Edit.everywhere(),
            Edit.keyedIndexes(),
            Edit.computed(),
            Edit.collated("collate nocase"))
        .flatMap(edits -> edits);
  }

  /** A line of the copy is all there is to change, and no other data is touched. */
  @Test
  void hintsAtARenameWhereRowsAreCopied() throws SQLException {
    String before = "create table a (id integer primary key, name varchar(20), n integer)";
    String after = before.replace("name", "title").replace("n integer", "n integer default 1");
    try (Connection connection = database().connect()) {
      ComparedDatabase.execute(connection, before, "insert into a values (1, 'one', 2)");
      String yaml =
          SchemaComparison.compare(connection, "sqlite", List.of(after)).toYaml(HEADER, true);
      assertThat(yaml).contains("# Is \"title\" the column \"name\" by another name?");
      String heeded =
          yaml.replaceFirst("\"id\", \"n\"\\)", "\"id\", \"title\", \"n\")")
              .replaceFirst("SELECT \"id\", \"n\"", "SELECT \"id\", \"name\", \"n\"");
      Revisions revisions = new Revisions(directory, connection);
      revisions.upgrade(revisions.write(heeded));
      assertThat(ComparedDatabase.value(connection, "select title || n from a")).isEqualTo("one2");
    }
  }

  @Test
  void rebuildsATableUnderItsViewsAndTriggers() throws SQLException {
    String before = "create table a (id integer primary key, name varchar(20))";
    String after = before.replace("(20)", "(20) not null");
    try (Connection connection = database().connect()) {
      ComparedDatabase.execute(
          connection,
          before,
          "create table log (text varchar(20))",
          "create view named as select name from a",
          "create view twice as select name from named union all select name from named",
          "create trigger told after insert on a begin"
              + " insert into log values ('new; ' || new.name); end",
          "create trigger through instead of insert on named begin"
              + " insert into a (name) values (new.name); end",
          "insert into named values ('one')");
      List<String> wanted = List.of(after, "create table log (text varchar(20))");
      Differences found = SchemaComparison.compare(connection, "sqlite", wanted);
      Revisions revisions = new Revisions(directory, connection);
      String file = revisions.write(found.toYaml(HEADER, false));
      revisions.upgrade(file);
      assertThat(SchemaComparison.compare(connection, "sqlite", wanted).describe()).isEmpty();
      ComparedDatabase.execute(connection, "insert into named values ('two')");
      assertThat(ComparedDatabase.value(connection, "select group_concat(text) from log"))
          .isEqualTo("new; one,new; two");
      assertThat(ComparedDatabase.value(connection, "select count(*) from twice")).isEqualTo("4");
      revisions.downgrade(file);
      ComparedDatabase.execute(connection, "insert into named values (null)");
      assertThat(ComparedDatabase.value(connection, "select count(*) from twice")).isEqualTo("6");
    }
  }

  /** Both are rebuilt, and each is told of by the other. */
  @Test
  void rebuildsTablesThatTriggersOfOthersUse() throws SQLException {
    List<String> before =
        List.of(
            "create table a (id integer primary key, name varchar(20))",
            "create table b (id integer primary key, name varchar(20))",
            "create table log (text varchar(20))");
    List<String> after = before.stream().map(one -> one.replace("(20)", "(20) not null")).toList();
    try (Connection connection = database().connect()) {
      ComparedDatabase.execute(connection, before.toArray(String[]::new));
      ComparedDatabase.execute(
          connection,
          "create view named as select name from a",
          "create trigger first after insert on b when new.name <> '' begin"
              + " insert into A (name) select 'of ' || name from b where id = new.id; end",
          "create trigger second after insert on a begin"
              + " insert into log select max(name) from named where new.name in (select name from a); end",
          "create trigger third after delete on log begin" + " delete from named; end",
          "create trigger fourth instead of delete on named begin delete from a; end",
          "insert into b (name) values ('one')");
      Revisions revisions = new Revisions(directory, connection);
      String yaml = SchemaComparison.compare(connection, "sqlite", after).toYaml(HEADER, false);
      String file = revisions.write(yaml);
      revisions.upgrade(file);
      assertThat(SchemaComparison.compare(connection, "sqlite", after).describe()).isEmpty();
      ComparedDatabase.execute(connection, "insert into b (name) values ('two')");
      String told = "select group_concat(text) from log";
      assertThat(ComparedDatabase.value(connection, told)).as(yaml).isEqualTo("of one,of two");
      revisions.downgrade(file);
      assertThat(SchemaComparison.compare(connection, "sqlite", before).describe()).isEmpty();
      ComparedDatabase.execute(connection, "delete from log");
      assertThat(ComparedDatabase.value(connection, "select count(*) from a")).isEqualTo("0");
      assertThat(
              ComparedDatabase.value(
                  connection, "select count(*) from sqlite_master where type = 'trigger'"))
          .isEqualTo("4");
    }
  }

  /** What is not the model's, and what it keeps its contents in, is left alone. */
  @Test
  void leavesVirtualTablesAlone() throws SQLException {
    String before = "create table a (id integer primary key, name varchar(20))";
    List<String> after = List.of(before.replace("(20)", "(20) not null"));
    try (Connection connection = database().connect()) {
      ComparedDatabase.execute(
          connection,
          before,
          "create virtual table words using fts5 (name, content = 'a', content_rowid = 'id')",
          "create trigger searched after insert on a begin"
              + " insert into words (rowid, name) values (new.id, new.name); end",
          "insert into a (name) values ('one')");
      Differences found = SchemaComparison.compare(connection, "sqlite", after);
      assertThat(found.describe()).containsExactly("table a: column name should be NOT NULL");
      assertThat(found.notCompared()).containsExactly("virtual table words");
      Revisions revisions = new Revisions(directory, connection);
      revisions.upgrade(revisions.write(found.toYaml(HEADER, true)));
      ComparedDatabase.execute(connection, "insert into a (name) values ('two')");
      assertThat(
              ComparedDatabase.value(
                  connection,
                  "select group_concat(name) from words where words match 'one OR two'"))
          .isEqualTo("one,two");
    }
  }

  @Test
  void givesNoDeletedNumberAgain() throws SQLException {
    String before = "create table a (id integer primary key autoincrement, name varchar(20))";
    List<String> after = List.of(before.replace("(20)", "(20) not null"));
    String insert = "insert into a (name) values ('new')";
    String delete = "delete from a where name = 'new'";
    String newest = "select max(id) from a";
    try (Connection connection = database().connect()) {
      ComparedDatabase.execute(
          connection, before, "insert into a (name) values ('kept')", insert, insert, delete);
      Revisions revisions = new Revisions(directory, connection);
      String yaml = SchemaComparison.compare(connection, "sqlite", after).toYaml(HEADER, false);
      String file = revisions.write(yaml);
      revisions.upgrade(file);
      ComparedDatabase.execute(connection, insert);
      assertThat(ComparedDatabase.value(connection, newest)).as(yaml).isEqualTo("4");
      ComparedDatabase.execute(connection, "delete from a");
      revisions.downgrade(file);
      ComparedDatabase.execute(connection, insert);
      assertThat(ComparedDatabase.value(connection, newest)).as(yaml).isEqualTo("5");
      assertThat(
              ComparedDatabase.value(connection, "select group_concat(name) from sqlite_sequence"))
          .isEqualTo("a");
    }
  }

  /** They would go with the table, and with them what they keep out. */
  @Test
  void rebuildsATableTogetherWithIndexesThatNoEntityDescribes() throws SQLException {
    String before = "create table a (id integer primary key, name varchar(20), age integer)";
    String after = before.replace("(20)", "(20) not null");
    String indexes =
        "select group_concat(name) from (select name from sqlite_master"
            + " where type = 'index' and sql is not null order by name)";
    try (Connection connection = database().connect()) {
      ComparedDatabase.execute(
          connection,
          before,
          "create unique index grown on a (age) where age > 0",
          "create unique index same on a (name collate nocase)",
          "create index sums on a (age + id)");
      Differences found = SchemaComparison.compare(connection, "sqlite", List.of(after));
      Revisions revisions = new Revisions(directory, connection);
      String file = revisions.write(found.toYaml(HEADER, false));
      revisions.upgrade(file);
      assertThat(ComparedDatabase.value(connection, indexes)).isEqualTo("grown,same,sums");
      assertThat(SchemaComparison.compare(connection, "sqlite", List.of(after)).describe())
          .isEmpty();
      revisions.downgrade(file);
      assertThat(ComparedDatabase.value(connection, indexes)).isEqualTo("grown,same,sums");
    }
  }

  /** They would go with the table that is built anew; no entity has to know of them. */
  @Test
  void keepsComputedColumnsThatTheEntitiesDoNotSpeakOf() throws SQLException {
    String before =
        "create table a (id integer primary key, n integer, name varchar(20),"
            + " twice integer generated always as (n * 2) stored, more integer as (n + 1))";
    String wanted =
        "create table a (id integer primary key, n integer, name varchar(20), twice integer)";
    String after = wanted.replace("(20)", "(20) not null");
    try (Connection connection = database().connect()) {
      ComparedDatabase.execute(connection, before, "insert into a (n) values (4)");
      Differences none = SchemaComparison.compare(connection, "sqlite", List.of(wanted));
      assertThat(none.describe())
          .containsExactly("table a: column more INTEGER is in the database only");
      assertThat(none.notCompared())
          .containsExactly(
              "table a: column twice: the database computes it, and it is left as it is");
      Revisions revisions = new Revisions(directory, connection);
      Differences found = SchemaComparison.compare(connection, "sqlite", List.of(after));
      String file = revisions.write(found.toYaml(HEADER, false));
      revisions.upgrade(file);
      String computed = "select name || twice || more from a where id = ";
      assertThat(ComparedDatabase.value(connection, computed + 1)).isEqualTo("85");
      ComparedDatabase.execute(connection, "insert into a (n, name) values (7, 'x')");
      assertThat(ComparedDatabase.value(connection, computed + 2)).isEqualTo("x148");
      revisions.downgrade(file);
      ComparedDatabase.execute(connection, "update a set n = 5, name = 'y' where id = 1");
      assertThat(ComparedDatabase.value(connection, computed + 1)).isEqualTo("y106");
    }
  }

  @Override
  String spoken(String line) {
    return line;
  }
}
