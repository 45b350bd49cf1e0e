package dev.myfy.data.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of docs/errors.md from the side of the answers. */
class KindTest {

  /** Kind, status, Retry-After: the first three cells. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z:-]+)` \\| ([0-9]{3})[^|]*\\| (yes|no) \\|");

  @ParameterizedTest
  @CsvSource({
    "UNIQUE_VIOLATION, 409, false",
    "FOREIGN_KEY_VIOLATION, 409, false",
    "CONSTRAINT_VIOLATION, 409, false",
    "OPTIMISTIC_LOCK, 409, false",
    "SERIALIZATION_FAILURE, 409, false",
    "DEADLOCK, 409, false",
    "NOT_NULL_VIOLATION, 422, false",
    "CHECK_VIOLATION, 422, false",
    "VALUE_TOO_LONG, 422, false",
    "VALUE_INVALID, 422, false",
    "VALIDATION_FAILED, 422, false",
    "LOCK_TIMEOUT, 503, true",
    "STATEMENT_TIMEOUT, 503, true",
    "TRANSACTION_TIMEOUT, 503, true",
    "POOL_EXHAUSTED, 503, true",
    "DATABASE_UNAVAILABLE, 503, true",
    "OUTCOME_UNKNOWN, 500, false",
    "ROLLED_BACK, 500, false",
    "DATABASE_ERROR, 500, false",
    "RESPONSE_FAILED, 500, false",
    "INTERNAL, 500, false",
  })
  void hasAStatusAndMayBeRepeated(Kind kind, int status, boolean repeatable) {
    assertThat(kind.status(false)).isEqualTo(status);
    assertThat(kind.isWorthRepeating()).isEqualTo(repeatable);
    assertThat(kind.isError()).isEqualTo(status == 500);
  }

  @ParameterizedTest
  @EnumSource
  void onlyAVersionIsAPreconditionOfIfMatch(Kind kind) {
    int expected = kind == Kind.OPTIMISTIC_LOCK ? 412 : kind.status(false);
    assertThat(kind.status(true)).isEqualTo(expected);
  }

  @Test
  void everyRowIsInTheDocumentation() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "errors.md"));
    List<String> rows =
        ROW.matcher(page)
            .results()
            .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
            .toList();
    assertThat(rows)
        .containsExactlyElementsOf(Stream.of(Kind.values()).map(KindTest::row).toList());
  }

  private static String row(Kind kind) {
    String name = kind.type().replace("tag:myfy.dev,2026:data:", "");
    return name + " " + kind.status(false) + " " + (kind.isWorthRepeating() ? "yes" : "no");
  }
}
