package dev.myfy.data.internal.migration.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SqliteTableTextTest {

  private static final String TEXT =
      """
      CREATE TABLE "odd (name)" ( -- it's a comment, with (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        "a, ""b"" c" VARCHAR(20) DEFAULT 'x, y (' /* ), */,
        price TEXT COLLATE decimal NOT NULL CHECK (price <> ')' AND price > '1'),
        [check] TEXT DEFAULT 'collate nocase',
        CONSTRAINT big CHECK (id > (1 + 2)),
        FOREIGN KEY (price) REFERENCES other (price)
      ) STRICT""";

  private final SqliteTableText text = new SqliteTableText(TEXT);

  @Test
  void knowsItsColumns() {
    assertThat(text.column("a, \"b\" c"))
        .startsWith("\"a, \"\"b\"\" c\" VARCHAR(20) DEFAULT 'x, y ('");
    assertThat(text.column("big")).isEmpty();
    assertThat(text.column("check")).startsWith("[check] TEXT");
    assertThat(text.isAutoincrement("id")).isTrue();
    assertThat(text.isAutoincrement("price")).isFalse();
  }

  @Test
  void knowsCollationsThatAreNone() {
    assertThat(text.collation("price")).contains("decimal");
    assertThat(text.collation("check")).isEmpty();
  }

  @Test
  void knowsWhatIsComputed() {
    SqliteTableText sums =
        new SqliteTableText(
            "create table sums (a text default ' as (', b integer as (length(a) + 1),"
                + " c integer generated always as ((b * 2)) stored unique)");
    assertThat(sums.computed("a")).isEmpty();
    assertThat(sums.computed("b")).contains("GENERATED ALWAYS AS (length(a) + 1) VIRTUAL");
    assertThat(sums.computed("c")).contains("GENERATED ALWAYS AS ((b * 2)) STORED");
  }

  @Test
  void knowsItsChecks() {
    assertThat(text.checks())
        .containsExactlyInAnyOrder(
            new Check("", "(price <> ')' AND price > '1')"), new Check("big", "(id > (1 + 2))"));
  }

  @Test
  void isWrittenUnderAnotherNameWithOtherColumns() {
    String again = text.create("\"new\"", Map.of("id", "id BIGINT", "more", "more TEXT"));
    assertThat(again)
        .startsWith("CREATE TABLE \"new\" (\n  id BIGINT,\n")
        .contains("  more TEXT,\n  CONSTRAINT big")
        .endsWith("\n) STRICT");
  }
}
