package dev.myfy.data.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The keys in docs/databases.md are generated: {@code -Dmyfy.docs.write=true} writes them,
 * otherwise they are checked.
 */
class QueryTablesTest {

  private static final Path PAGE = Path.of("..", "docs", "databases.md");
  private static final String BEGIN = "<!-- generated: QueryTables -->\n";
  private static final String END = "<!-- end of generated -->\n";

  @Test
  void areWhatTheDeclarationsSay() throws IOException {
    String page = Files.readString(PAGE);
    String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
    String after = page.substring(page.indexOf(END));
    String expected = before + QueryTables.markdown() + after;
    if (Boolean.getBoolean("myfy.docs.write")) {
      Files.writeString(PAGE, expected);
    } else {
      assertThat(page).isEqualTo(expected);
    }
  }

  @Test
  void noNameIsDeclaredTwice() {
    for (QueryKeys keys :
        List.of(
            PostgresqlTarget.KEYS, MariadbTarget.KEYS, ConnectorJTarget.KEYS, SqliteTarget.KEYS)) {
      List<String> names =
          Stream.concat(
                  keys.allowed().stream().flatMap(key -> key.names().stream()),
                  keys.refused().keySet().stream())
              .toList();
      assertThat(names).doesNotHaveDuplicates();
    }
  }
}
