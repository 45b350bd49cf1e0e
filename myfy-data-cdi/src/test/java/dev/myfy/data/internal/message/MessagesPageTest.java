package dev.myfy.data.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every message id in the sources has a row in docs/messages.md, and every row has an id. */
class MessagesPageTest {

  private static final Pattern DECLARED = Pattern.compile("\"(MYFY[0-9]{4})\"");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (MYFY[0-9]{4}) \\|[^|]+\\|[^|]+\\|");

  private static final List<Path> SOURCES =
      List.of(
          Path.of("src", "main", "java"), Path.of("..", "myfy-data-rest", "src", "main", "java"));

  @Test
  void listsExactlyTheIdsOfTheSources() throws IOException {
    TreeSet<String> declared =
        SOURCES.stream()
            .flatMap(MessagesPageTest::javaFiles)
            .flatMap(file -> ids(DECLARED, file))
            .collect(Collectors.toCollection(TreeSet::new));
    TreeSet<String> rows =
        ids(ROW, Path.of("..", "docs", "messages.md"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(rows).isEqualTo(declared);
  }

  @Test
  void idsAreUnique() {
    List<String> ids = Stream.of(Message.values()).map(Message::id).toList();
    assertThat(ids).doesNotHaveDuplicates();
  }

  private static Stream<Path> javaFiles(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> ids(Pattern pattern, Path file) {
    try {
      List<MatchResult> matches = pattern.matcher(Files.readString(file)).results().toList();
      return matches.stream().map(match -> match.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
