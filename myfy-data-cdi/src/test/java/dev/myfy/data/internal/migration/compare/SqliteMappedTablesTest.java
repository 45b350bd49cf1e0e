package dev.myfy.data.internal.migration.compare;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class SqliteMappedTablesTest {

  private abstract static class OnSqlite extends MappedTablesContract {
    @TempDir Path home;

    @Override
    ComparedDatabase database() {
      Path file = home.resolve("compared.db");
      return new ComparedDatabase("sqlite", "jdbc:sqlite:" + file, "sqlite:///" + file);
    }
  }

  @Nested
  class EclipseLink extends OnSqlite {
    @Override
    String provider() {
      return "eclipselink";
    }
  }

  @Nested
  class Hibernate extends OnSqlite {
    @Override
    String provider() {
      return "hibernate";
    }
  }
}
