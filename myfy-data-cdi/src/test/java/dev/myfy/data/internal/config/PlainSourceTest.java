package dev.myfy.data.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.internal.config.SettingSource.Found;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server without MicroProfile Config, or with the API and no implementation (GlassFish 8). */
class PlainSourceTest {

  private static final String PROPERTY = "myfy.data.pool-size";
  private static final String VARIABLE = "MYFY_DATA_POOL_SIZE";

  @TempDir private Path directory;

  @AfterEach
  void forget() {
    System.clearProperty(PROPERTY);
    System.clearProperty(VARIABLE);
  }

  private Optional<String> find(String fileContent) throws IOException {
    Path file = directory.resolve("META-INF").resolve("microprofile-config.properties");
    Files.createDirectories(file.getParent());
    Files.writeString(file, fileContent);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()}, null)) {
      return PlainSource.of(loader).find(PROPERTY).map(Found::value);
    }
  }

  @Test
  void readsTheFileOfTheApplicationInBothSpellings() throws IOException {
    assertThat(find(PROPERTY + "=7")).contains("7");
    assertThat(find(VARIABLE + "=8")).contains("8");
  }

  @Test
  void systemPropertiesGoFirstInBothSpellings() throws IOException {
    System.setProperty(VARIABLE, "9");
    assertThat(find(PROPERTY + "=7")).contains("9");
    System.setProperty(PROPERTY, "10");
    assertThat(find(PROPERTY + "=7")).contains("10");
  }

  @Test
  void emptyIsAbsent() throws IOException {
    assertThat(find(PROPERTY + "=")).isEmpty();
    assertThat(find("")).isEmpty();
  }
}
