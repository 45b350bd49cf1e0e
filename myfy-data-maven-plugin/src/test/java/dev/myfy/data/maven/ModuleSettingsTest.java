package dev.myfy.data.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.fixture.TestSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleSettingsTest {

  private static final Path MODULE = Path.of("/work/a@b/50% of+it");

  private static DatabaseUrl url(String written) {
    return ModuleSettings.of(TestSettings.of(written).get(), MODULE).databaseUrl();
  }

  @Test
  void aRelativeFileIsTheModulesOwn() {
    DatabaseUrl url = url("sqlite+aiosqlite:///./data/app.db?timeout=3");
    assertThat(url.database()).hasValue(MODULE + "/data/app.db");
    assertThat(url.driver()).hasValue("aiosqlite");
    assertThat(url.query()).containsOnlyKeys("timeout");
    assertThat(url("jdbc:sqlite:app.db").database()).hasValue(MODULE + "/app.db");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sqlite:////var/app.db",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite://host/app.db",
        "sqlite://ann@/app.db",
        "sqlite:///file:app.db",
        "postgresql://ann:secret@h/app",
        "mariadb://h/app"
      })
  void allElseStaysAsItIs(String written) {
    assertThat(url(written)).isEqualTo(DatabaseUrl.parse(written));
  }

  @Test
  void revisionsAreTheModulesOwn() {
    var settings = TestSettings.of("sqlite://").with("migrationsDirectory", Path.of("db"));
    assertThat(ModuleSettings.of(settings.get(), MODULE).migrationsDirectory())
        .isEqualTo(MODULE.resolve("db"));
  }
}
