package dev.myfy.data.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * docs/settings.md is generated: {@code -Dmyfy.docs.write=true} writes it, otherwise it is checked.
 */
class SettingsTableTest {

  private static final Path PAGE = Path.of("..", "docs", "settings.md");
  private static final String BEGIN = "<!-- generated: SettingsTable -->\n";
  private static final String END = "<!-- end of generated -->\n";

  @Test
  void isWhatTheDeclarationsSay() throws IOException {
    String page = Files.readString(PAGE);
    String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
    String after = page.substring(page.indexOf(END));
    String expected = before + SettingsTable.markdown() + after;
    if (Boolean.getBoolean("myfy.docs.write")) {
      Files.writeString(PAGE, expected);
    } else {
      assertThat(page).isEqualTo(expected);
    }
  }
}
