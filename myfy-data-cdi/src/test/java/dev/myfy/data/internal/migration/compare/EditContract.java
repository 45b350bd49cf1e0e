package dev.myfy.data.internal.migration.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody does to a model is found, done to the database, and undone; its data stays. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class EditContract {

  static final RevisionHeader HEADER =
      new RevisionHeader("0001", "An edit", "2026-01-01 12:00", "a test", "a provider");

  @TempDir Path directory;

  /** Empty. */
  abstract ComparedDatabase database();

  abstract Stream<Edit> edits();

  /** As the catalog of this database says it. */
  abstract String spoken(String line);

  @ParameterizedTest
  @MethodSource("edits")
  void isFoundDoneAndUndone(Edit edit) throws SQLException {
    ComparedDatabase database = database();
    try (Connection connection = database.connect()) {
      ComparedDatabase.execute(connection, edit.before().toArray(String[]::new));
      ComparedDatabase.execute(connection, edit.rows().toArray(String[]::new));
      assertThat(compare(database, connection, edit.before()).describe()).isEmpty();
      Differences found = compare(database, connection, edit.after());
      assertThat(found.describe().stream().map(EditContract::lower).toList())
          .anySatisfy(line -> assertThat(line).contains(lower(spoken(edit.difference()))));
      String count = "select count(*) from " + edit.table();
      String rows = ComparedDatabase.value(connection, count);
      Revisions revisions = new Revisions(directory, connection);
      String yaml = found.toYaml(HEADER, true);
      String file = revisions.write(yaml);

      revisions.upgrade(file);
      assertThat(compare(database, connection, edit.after()).describe()).as(yaml).isEmpty();
      assertThat(ComparedDatabase.value(connection, edit.question()))
          .as(yaml)
          .isEqualTo(edit.answerAfter());

      revisions.downgrade(file);
      assertThat(compare(database, connection, edit.before()).describe()).as(yaml).isEmpty();
      assertThat(ComparedDatabase.value(connection, count)).as(yaml).isEqualTo(rows);
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** What is there is known by the statements before; those after can be had, and undone. */
  final void doAndUndo(Connection connection, List<String> before, List<String> after) {
    ComparedDatabase database = database();
    assertThat(compare(database, connection, before).describe()).isEmpty();
    Revisions revisions = new Revisions(directory, connection);
    String yaml = compare(database, connection, after).toYaml(HEADER, true);
    String file = revisions.write(yaml);
    revisions.upgrade(file);
    assertThat(compare(database, connection, after).describe()).as(yaml).isEmpty();
    revisions.downgrade(file);
    assertThat(compare(database, connection, before).describe()).as(yaml).isEmpty();
  }

  static final String LOGGED = "create table pet (id bigint not null primary key, log_id bigint)";
  static final String LOG = "create table log (id bigint not null primary key)";
  static final String LOGS =
      "alter table pet add constraint pet_log foreign key (log_id) references audit.log (id)";
  static final String LOGS_HERE = LOGS.replace("audit.", "");

  /** A table of the same name is here, too. */
  final void referToAnotherPlace(Connection connection) {
    ComparedDatabase.execute(connection, LOGGED, LOG);
    doAndUndo(connection, List.of(LOGGED, LOG), List.of(LOGGED, LOG, LOGS));
    ComparedDatabase.execute(connection, LOGS);
    doAndUndo(connection, List.of(LOGGED, LOG, LOGS), List.of(LOGGED, LOG));
    Differences found = compare(database(), connection, List.of(LOGGED, LOG, LOGS_HERE));
    assertThat(found.describe())
        .containsExactly(
            "table pet: foreign key (log_id) to log (id) is missing",
            "table pet: foreign key (log_id) to audit.log (id) is in the database only");
    doAndUndo(connection, List.of(LOGGED, LOG, LOGS), List.of(LOGGED, LOG, LOGS_HERE));
  }

  /** The revision makes the table without the key, and says so. */
  final void referToWhatIsNotThere(Connection connection) {
    Differences found = compare(database(), connection, List.of(LOGGED, LOGS));
    assertThat(found.describe()).containsExactly("table pet is missing");
    assertThat(found.toYaml(HEADER, false))
        .contains(
            "# Not compared: write this by hand, as it refers to a table that is not there: "
                + LOGS);
  }

  private static Differences compare(
      ComparedDatabase database, Connection connection, List<String> statements) {
    return SchemaComparison.compare(connection, database.dialect(), statements);
  }

  private static final String BEFORE =
      "create table item (id bigint not null primary key, label varchar(40), old integer)";
  private static final String AFTER =
      "create table item (id bigint not null primary key, label varchar(30), title varchar(20))";

  /** Nothing is lost that nobody has asked for; what adds is done all the same. */
  @Test
  void losesNothingUnlessAllowed() throws SQLException {
    ComparedDatabase database = database();
    try (Connection connection = database.connect()) {
      ComparedDatabase.execute(
          connection,
          BEFORE,
          "create table gone (id bigint not null primary key)",
          "insert into item (id, label, old) values (1, 'one', 11)");
      Differences found = compare(database, connection, List.of(AFTER));
      String yaml = found.toYaml(HEADER, false);
      Revisions revisions = new Revisions(directory, connection);
      String file = revisions.write(yaml);
      revisions.upgrade(file);
      assertThat(
              ComparedDatabase.value(
                  connection, "select concat(label, old, coalesce(title, '-')) from item"))
          .isEqualTo("one11-");
      assertThat(ComparedDatabase.value(connection, "select count(*) from gone")).isEqualTo("0");
      Differences left = compare(database, connection, List.of(AFTER));
      assertThat(left.describe().stream().map(EditContract::lower))
          .containsExactlyInAnyOrder(
              spoken("table item: column label is varchar(40), should be varchar(30)"),
              spoken("table item: column old integer is in the database only"),
              "table gone is in the database only");

      String none = left.toYaml(HEADER, false);
      assertThat(none).contains("Commented out: ");
      String nothing = revisions.write(none);
      assertThat(revisions.changeSets(nothing)).isZero();
      revisions.upgrade(nothing);

      String asked = revisions.write(uncommented(none).replace("id: \"0001", "id: \"0003"));
      revisions.upgrade(asked);
      assertThat(compare(database, connection, List.of(AFTER)).describe()).isEmpty();
      assertThat(ComparedDatabase.value(connection, "select label from item")).isEqualTo("one");
      revisions.downgrade(asked);
      revisions.downgrade(file);
      assertThat(
              compare(
                      database,
                      connection,
                      List.of(BEFORE, "create table gone (id bigint not null primary key)"))
                  .describe())
          .isEmpty();
    }
  }

  /** What a row without a value gets is of the new type, which the column may not have yet. */
  @Test
  void requiresNoValueAsLongAsTheTypeMayNotChange() throws SQLException {
    ComparedDatabase database = database();
    String before = "create table item (id bigint not null primary key, n integer)";
    List<String> after = List.of(before.replace("n integer", "n varchar(20) not null"));
    try (Connection connection = database.connect()) {
      ComparedDatabase.execute(connection, before, "insert into item (id) values (1)");
      Revisions revisions = new Revisions(directory, connection);
      String yaml = compare(database, connection, after).toYaml(HEADER, false);
      String nothing = revisions.write(yaml);
      revisions.upgrade(nothing);
      assertThat(compare(database, connection, after).describe()).hasSize(2);
      assertThat(ComparedDatabase.value(connection, "select n from item")).isEqualTo("null");
      revisions.upgrade(revisions.write(uncommented(yaml).replace("id: \"0001", "id: \"0002")));
      assertThat(compare(database, connection, after).describe()).isEmpty();
      assertThat(ComparedDatabase.value(connection, "select n from item")).isNotEqualTo("null");
    }
  }

  private static String uncommented(String yaml) {
    return yaml.replaceAll("(?m)^#(?= )(?=  )", "");
  }

  /** An index goes with its column, and another one may have its name at once. */
  @Test
  void givesTheNameOfAnIndexToAnother() throws SQLException {
    ComparedDatabase database = database();
    String index = "create index item_index on item (label)";
    List<String> after =
        List.of(BEFORE.replace("label", "caption"), index.replace("label", "caption"));
    try (Connection connection = database.connect()) {
      ComparedDatabase.execute(connection, BEFORE, index);
      Revisions revisions = new Revisions(directory, connection);
      String file = revisions.write(compare(database, connection, after).toYaml(HEADER, false));
      revisions.upgrade(file);
      assertThat(compare(database, connection, after).describe())
          .containsExactly(spoken("table item: column label varchar(40) is in the database only"));
      revisions.downgrade(file);
      assertThat(compare(database, connection, List.of(BEFORE, index)).describe()).isEmpty();
    }
  }

  /** Its indexes and keys keep the names that they have in the model. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void givesTheNamesOfAnOldTableToANewOne(boolean allowDrop) throws SQLException {
    ComparedDatabase database = database();
    String table =
        "create table people (id bigint not null, name varchar(20), boss bigint,"
            + " constraint people_key primary key (id), constraint one_name unique (name),"
            + " constraint boss_key foreign key (boss) references people (id))";
    String index = "create index name_boss on people (name, boss)";
    List<String> after =
        List.of(
            table.replace("table people", "table human").replace("s people", "s human"),
            index.replace("on people", "on human"));
    try (Connection connection = database.connect()) {
      ComparedDatabase.execute(connection, table, index);
      List<Object> names = names(database, connection);
      ComparedDatabase.execute(connection, "insert into people (id, name) values (1, 'Ann')");
      Revisions revisions = new Revisions(directory, connection);
      String yaml = compare(database, connection, after).toYaml(HEADER, allowDrop);
      String file = revisions.write(yaml);
      revisions.upgrade(file);
      assertThat(compare(database, connection, after).describe())
          .as(yaml)
          .hasSize(allowDrop ? 0 : 1);
      if (!allowDrop) {
        assertThat(ComparedDatabase.value(connection, "select name from people")).isEqualTo("Ann");
      }
      revisions.downgrade(file);
      assertThat(compare(database, connection, List.of(table, index)).describe()).isEmpty();
      assertThat(names(database, connection)).as(yaml).isEqualTo(names);
    }
  }

  private static List<Object> names(ComparedDatabase database, Connection connection)
      throws SQLException {
    Catalog catalog = Catalog.of(Kind.of(database.dialect()));
    String place = catalog.currentPlace(connection);
    Schema schema = catalog.read(connection, place, place);
    return schema.tables().values().stream()
        .map(table -> List.<Object>of(table.primaryKey(), table.indexes()))
        .map(Object.class::cast)
        .toList();
  }

  @Test
  void hintsAtARenameAndMakesNone() throws SQLException {
    ComparedDatabase database = database();
    try (Connection connection = database.connect()) {
      ComparedDatabase.execute(
          connection, BEFORE, "create table basket (id bigint not null primary key)");
      Differences found =
          compare(
              database,
              connection,
              List.of(
                  BEFORE.replace("label", "caption"),
                  "create table cart (id bigint not null primary key)"));
      assertThat(found.describe())
          .contains(
              "hint: table basket may have been renamed to cart (same columns)",
              "hint: table item: column label may have been renamed to caption (same type)");
      assertThat(found.toYaml(HEADER, false))
          .containsPattern("# .*(renameColumn|RENAME COLUMN)")
          .containsPattern("# .*(renameTable|RENAME TO)");
    }
  }

  @Test
  void leavesNothingBehindWhenAStatementIsRefused() throws SQLException {
    ComparedDatabase database = database();
    try (Connection connection = database.connect()) {
      List<String> broken = List.of(BEFORE, "create table item (id bigint)");
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> compare(database, connection, broken)))
          .hasMessageContaining("create table item (id bigint)")
          .hasMessageContaining("MYFY0951");
      assertThat(compare(database, connection, List.of()).describe()).isEmpty();
      assertThat(compare(database, connection, List.of(BEFORE)).describe())
          .containsExactly("table item is missing");
    }
  }
}
