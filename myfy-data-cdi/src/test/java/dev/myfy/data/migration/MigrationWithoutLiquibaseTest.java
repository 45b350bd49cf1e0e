package dev.myfy.data.migration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationWithoutLiquibaseTest {

  @Test
  void coordinatesAreNamed(@TempDir Path directory) throws Exception {
    String url = "sqlite:///" + directory.resolve("app.db");
    Project project = new Project(directory, url).withUsersAndOrders();
    try (ApplicationLoader application = new ApplicationLoader(jar -> !jar.contains("liquibase"))) {
      assertThatThrownBy(() -> application.upgrade(project, url))
          .hasStackTraceContaining("MYFY0901")
          .hasStackTraceContaining("org.liquibase:liquibase-core:4.33.0");
    }
  }
}
