package dev.myfy.data.internal.migration.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "two words",
        "varchar(255)",
        "numeric(10,2)",
        "true",
        "NO",
        "~",
        "null",
        "0001",
        "1e3",
        "a: b",
        "a #b",
        "'A'",
        "\"id\"",
        "it's \"both\"",
        "back\\slash",
        "{a}",
        "[a]",
        "*a",
        "&a",
        "-",
        "- a",
        "?",
        "%",
        "@",
        "`id`",
        " leading",
        "trailing ",
        "a:",
        "#",
        "!",
        "|",
        ">",
        "2026-01-01"
      })
  void readsBackAsTheTextThatItWas(String text) {
    String yaml = String.join("\n", Yaml.lines(Change.of("change", "key", text), 0));
    Object read = new org.yaml.snakeyaml.Yaml().load(yaml);
    assertThat(read).isEqualTo(List.of(Map.of("change", Map.of("key", text))));
  }

  @Test
  void quotesNothingThatNeedsNone() {
    assertThat(Yaml.lines(Change.of("change", "type", "numeric(10,2)"), 2))
        .containsExactly("  - change:", "      type: numeric(10,2)");
  }
}
