package dev.myfy.data.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.myfy.data.AutoCreateTablesProductionException;
import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.Environment;
import dev.myfy.data.InvalidSettingsException;
import dev.myfy.data.MigrateMode;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaGuardTest {

  private static final String JAKARTA = "jakarta.persistence.schema-generation.database.action";

  private static DatabaseSettings settings(
      Environment environment, String url, boolean autoCreate) {
    return settings(environment, url, autoCreate, MigrateMode.OFF);
  }

  private static DatabaseSettings settings(
      Environment environment, String url, boolean autoCreate, MigrateMode migrate) {
    Map<String, Object> values =
        Map.of(
            "environment", environment,
            "databaseUrl", DatabaseUrl.parse(url),
            "autoCreateTables", autoCreate,
            "migrate", migrate);
    return (DatabaseSettings)
        Proxy.newProxyInstance(
            SchemaGuardTest.class.getClassLoader(),
            new Class<?>[] {DatabaseSettings.class},
            (proxy, method, arguments) -> values.get(method.getName()));
  }

  private static Throwable check(
      Environment environment, String url, String property, String value) {
    SchemaGuard guard = new SchemaGuard(settings(environment, url, false));
    return catchThrowable(
        () -> guard.check("test", List.of(new SchemaRequest(property, value, "test"))));
  }

  @ParameterizedTest(name = "{2}={3} in {0} on {1}: refused {4}")
  @CsvSource({
    "DEVELOPMENT, sqlite:///a.db, jakarta,     create,                  false",
    "TEST,        sqlite:///a.db, jakarta,     create,                  false",
    "PRODUCTION,  sqlite:///a.db, jakarta,     create,                  true",
    "DEVELOPMENT, sqlite:///a.db, eclipselink, create-tables,           false",
    "PRODUCTION,  sqlite:///a.db, eclipselink, create-or-extend-tables, true",
    "DEVELOPMENT, sqlite:///a.db, hibernate,   create-only,             false",
    "DEVELOPMENT, sqlite:///a.db, hibernate,   update,                  false",
    "PRODUCTION,  sqlite:///a.db, hibernate,   update,                  true",
    "DEVELOPMENT, sqlite:///a.db, jakarta,     drop-and-create,         true",
    "DEVELOPMENT, sqlite://,      jakarta,     drop-and-create,         false",
    "DEVELOPMENT, postgresql://h/d, eclipselink, drop-tables,           true",
    "TEST,        postgresql://h/d, eclipselink, drop-and-create-tables, false",
    "PRODUCTION,  sqlite://,      jakarta,     drop,                    true",
    "DEVELOPMENT, sqlite:///a.db, hibernate,   create,                  true",
    "TEST,        sqlite:///a.db, hibernate,   create-drop,             false",
    "PRODUCTION,  sqlite:///a.db, hibernate,   create-drop,             true",
    "PRODUCTION,  sqlite:///a.db, jakarta,     none,                    false",
    "PRODUCTION,  sqlite:///a.db, hibernate,   validate,                false",
    "PRODUCTION,  sqlite:///a.db, eclipselink, none,                    false",
  })
  void table(Environment environment, String url, String family, String value, boolean refused) {
    String property =
        Map.of(
                "jakarta", JAKARTA,
                "eclipselink", "eclipselink.ddl-generation",
                "hibernate", "hibernate.hbm2ddl.auto")
            .get(family);
    Throwable outcome = check(environment, url, property, value);
    if (!refused) {
      assertThat(outcome).isNull();
    } else if (environment == Environment.PRODUCTION) {
      assertThat(outcome)
          .isInstanceOf(AutoCreateTablesProductionException.class)
          .hasMessageContaining("MYFY0601")
          .hasMessageContaining(property + "=" + value);
    } else {
      assertThat(outcome).isInstanceOf(InvalidSettingsException.class);
    }
  }

  @Test
  void autoCreateIsRefusedInProductionWithTheThreeWaysOut() {
    SchemaGuard guard =
        new SchemaGuard(settings(Environment.PRODUCTION, "postgresql://ann:s3cr3t@db/shop", true));
    assertThatThrownBy(() -> guard.check("EnvConfigSource", List.of()))
        .isInstanceOf(AutoCreateTablesProductionException.class)
        .hasMessageContainingAll(
            "MYFY_DATA_AUTO_CREATE_TABLES=true",
            "EnvConfigSource",
            "production",
            "postgresql://ann:***@db/shop",
            "Three ways out")
        .hasMessageNotContaining("s3cr3t");
  }

  @Test
  void autoCreateIsWelcomeElsewhere() {
    SchemaGuard guard = new SchemaGuard(settings(Environment.DEVELOPMENT, "sqlite:///a.db", true));
    assertThatCode(() -> guard.check("test", List.of())).doesNotThrowAnyException();
  }

  @Test
  void creatingTablesAndApplyingRevisionsExcludeEachOther() {
    SchemaGuard guard =
        new SchemaGuard(
            settings(Environment.DEVELOPMENT, "sqlite:///a.db", true, MigrateMode.UPGRADE));
    assertThatThrownBy(() -> guard.check("test", List.of()))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContainingAll("MYFY0607", "Drop MYFY_DATA_AUTO_CREATE_TABLES");
  }

  @Test
  void unknownValuesAreRefusedEverywhere() {
    assertThat(check(Environment.TEST, "sqlite://", JAKARTA, "creat"))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining("MYFY0603")
        .hasMessageContaining("drop-and-create");
  }

  @Test
  void persistenceXmlIsReadToo(@TempDir Path directory) throws Exception {
    Path file = Files.createDirectories(directory.resolve("META-INF")).resolve("persistence.xml");
    Files.writeString(
        file,
        """
        <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
          <persistence-unit name="legacy"><properties>
            <property name="eclipselink.ddl-generation" value="drop-and-create-tables"/>
          </properties></persistence-unit>
        </persistence>
        """);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()}, null)) {
      assertThat(PersistenceXml.requests(loader, url -> true))
          .containsExactly(
              new SchemaRequest(
                  "eclipselink.ddl-generation",
                  "drop-and-create-tables",
                  "META-INF/persistence.xml"));
      assertThat(PersistenceXml.requests(loader, url -> false)).isEmpty();
    }
  }
}
