package dev.myfy.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseSettingsLoadTest {

  private static DatabaseSettings load(Path directory, String text) throws Exception {
    Path file = Files.createDirectories(directory.resolve("META-INF"));
    Files.writeString(file.resolve("microprofile-config.properties"), text);
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {directory.toUri().toURL()},
            DatabaseSettingsLoadTest.class.getClassLoader())) {
      return DatabaseSettings.load(loader);
    }
  }

  @Test
  void aMainMethodHasTheSettingsOfAServer(@TempDir Path directory) throws Exception {
    DatabaseSettings settings =
        load(
            directory,
            "MYFY_DATA_DATABASE_URL=postgresql://ann:s3cr3t@db/shop\nmyfy.data.migrate=CHECK\n"
                + "myfy.data.migrate-timeout=7\nmyfy.data.migrations-directory=elsewhere\n");
    assertThat(settings.databaseUrl().host()).contains("db");
    assertThat(settings.migrate()).isEqualTo(MigrateMode.CHECK);
    assertThat(settings.migrateTimeout()).isEqualTo(Duration.ofSeconds(7));
    assertThat(settings.migrationsDirectory()).isEqualTo(Path.of("elsewhere"));
    assertThat(settings.requireCurrent()).isFalse();
    assertThat(settings.toString()).doesNotContain("s3cr3t");
  }

  @Test
  void wrongOnesAreRefusedTogether(@TempDir Path directory) {
    assertThatThrownBy(
            () -> load(directory, "myfy.data.migrate=maybe\nmyfy.data.require-current=perhaps\n"))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContainingAll("MYFY_DATA_MIGRATE=maybe", "MYFY_DATA_REQUIRE_CURRENT=perhaps");
  }

  /** Not with the class loader of all tests, for which others register settings of their own. */
  @Test
  void withoutALoaderItIsTheThreads() throws Exception {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[0], before)) {
      Thread.currentThread().setContextClassLoader(loader);
      DatabaseSettings settings = DatabaseSettings.load();
      assertThat(settings.migrate()).isEqualTo(MigrateMode.OFF);
      assertThat(settings.migrationsDirectory())
          .isEqualTo(Path.of("src/main/resources/db/changelog"));
      assertThat(settings.migrateTimeout()).isEqualTo(Duration.ofMinutes(5));
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}
