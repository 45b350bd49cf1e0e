package dev.myfy.data.internal.tools;

import dev.myfy.data.DataException;
import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.InvalidSettingsException;
import dev.myfy.data.internal.config.Reading;
import dev.myfy.data.internal.config.SettingsReader;
import dev.myfy.data.internal.runtime.DataRuntime;
import dev.myfy.data.internal.runtime.StartRequest;
import dev.myfy.data.internal.runtime.TestSupport;
import dev.myfy.data.internal.schema.SchemaRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Starts for a test what an application starts, without a container. */
public final class TestRuntimes {

  /** What is not the application's to decide here: nothing else may touch a test's database. */
  private static final Map<String, String> DECIDED =
      Map.of(
          "myfy.data.username", "",
          "myfy.data.password", "",
          "myfy.data.environment", "test",
          "myfy.data.auto-create-tables", "false",
          "myfy.data.migrate", "off",
          "myfy.data.require-current", "false",
          "myfy.data.shutdown-timeout", "0",
          "jakarta.persistence.schema-generation.database.action", "",
          "eclipselink.ddl-generation", "",
          "hibernate.hbm2ddl.auto", "");

  private TestRuntimes() {}

  /**
   * The database that {@code MYFY_DATA_TEST_DATABASE_URL} names.
   *
   * @throws InvalidSettingsException if it is no URL (MYFY0201)
   */
  public static Optional<DatabaseUrl> databaseUrl(ClassLoader loader) {
    return SettingsReader.testDatabaseUrl(loader);
  }

  /**
   * The application's settings but for those that a test decides.
   *
   * @throws InvalidSettingsException with every problem, if there is one (MYFY0201)
   */
  public static DatabaseSettings settings(DatabaseUrl url, ClassLoader loader) {
    return read(url, loader).settings();
  }

  private static Reading read(DatabaseUrl url, ClassLoader loader) {
    Map<String, String> values = new HashMap<>(DECIDED);
    values.put("myfy.data.database-url", url.render(false));
    return SettingsReader.readForTest(loader, values);
  }

  /**
   * Starts, with the application's settings but for those that a test decides.
   *
   * @param url the test's own database
   * @param entities names of the mapped classes; empty: those that are found
   * @throws DataException with the reason; whatever was open is closed again
   */
  public static DataRuntime start(
      DatabaseUrl url, ClassLoader loader, Set<String> entities, TestSupport tests) {
    return DataRuntime.start(request(read(url, loader), loader, entities, tests));
  }

  private static StartRequest request(
      Reading reading, ClassLoader loader, Set<String> entities, TestSupport tests) {
    return new StartRequest(
        reading.settings(),
        reading.autoCreateSource(),
        reading.providerProperties().stream()
            .map(
                property -> new SchemaRequest(property.name(), property.value(), property.source()))
            .toList(),
        loader,
        Optional.empty(),
        UnaryOperator.identity(),
        entities,
        Optional.of(tests));
  }
}
