package dev.myfy.data.internal.config;

import dev.myfy.data.DataException;
import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.InvalidSettingsException;
import dev.myfy.data.internal.config.SettingSource.Found;
import dev.myfy.data.internal.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads all settings and reports all problems together. */
public final class SettingsReader {

  private static final String UNEXPANDED =
      "has an expression ${...} that names nothing that is set (write \\${ for the characters)";

  private final SettingSource source;
  private final List<String> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  SettingsReader(SettingSource source) {
    this.source = source;
  }

  /**
   * Reads the settings of the application whose class loader this is.
   *
   * @throws InvalidSettingsException with every problem, if there is one (MYFY0201)
   */
  public static Reading read(ClassLoader loader) {
    return reader(loader).read();
  }

  /**
   * As {@link #read(ClassLoader)}, for a test, which decides some settings itself.
   *
   * @param values by the names of their properties; an empty value makes one absent
   * @throws InvalidSettingsException with every problem, if there is one (MYFY0201)
   */
  public static Reading readForTest(ClassLoader loader, Map<String, String> values) {
    SettingsReader reader = reader(loader);
    return new SettingsReader(new Overridden(values, "the test", reader.source)).read();
  }

  /**
   * The database that tests are to use, as {@code MYFY_DATA_TEST_DATABASE_URL} names it.
   *
   * @throws InvalidSettingsException if it is no URL (MYFY0201)
   */
  public static Optional<DatabaseUrl> testDatabaseUrl(ClassLoader loader) {
    SettingsReader reader = reader(loader);
    Optional<DatabaseUrl> url = reader.optional(Setting.TEST_DATABASE_URL);
    reader.refuseProblems();
    return url;
  }

  private static SettingsReader reader(ClassLoader loader) {
    try {
      return new SettingsReader(MicroProfileSource.of(loader));
    } catch (IllegalStateException | LinkageError noImplementation) {
      SettingsReader reader = new SettingsReader(PlainSource.of(loader));
      reader.warnings.add(Message.CONFIG_UNAVAILABLE.line(noImplementation));
      return reader;
    }
  }

  Reading read() {
    DatabaseSettings settings = settings();
    List<ProviderProperty> properties = new ProviderProperties(source, problems).read();
    warnings.addAll(settings.databaseUrl().notices());
    warnings.addAll(new UnknownNames(source).warnings());
    refuseProblems();
    String autoCreateSource =
        source.find(Setting.AUTO_CREATE_TABLES.propertyName()).map(Found::source).orElse("default");
    return new Reading(settings, autoCreateSource, properties, List.copyOf(warnings));
  }

  private void refuseProblems() {
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(Message.SETTINGS_INVALID.id(), problems);
    }
  }

  private DatabaseSettings settings() {
    value(Setting.SQLITE_CHECK_SAME_THREAD);
    return new ReadSettings(
        new Credentials(this::optional, problems).in(value(Setting.DATABASE_URL)),
        value(Setting.POOL_SIZE),
        value(Setting.MAX_OVERFLOW),
        value(Setting.POOL_TIMEOUT),
        Optional.of(value(Setting.POOL_RECYCLE)).filter(time -> !time.isNegative()),
        value(Setting.POOL_PRE_PING),
        value(Setting.CONNECT_TIMEOUT),
        value(Setting.READ_TIMEOUT),
        value(Setting.ECHO),
        value(Setting.ECHO_POOL),
        value(Setting.ENVIRONMENT),
        value(Setting.AUTO_CREATE_TABLES),
        value(Setting.ROLLBACK_FROM_STATUS),
        value(Setting.GET_TRANSACTION).equals("lazy"),
        value(Setting.TRANSACTION_TIMEOUT),
        value(Setting.SHUTDOWN_TIMEOUT),
        optional(Setting.PERSISTENCE_PROVIDER),
        value(Setting.MIGRATE),
        value(Setting.REQUIRE_CURRENT),
        value(Setting.MIGRATIONS_DIRECTORY),
        value(Setting.MIGRATE_TIMEOUT));
  }

  /** The value in force, or the default; also the default where the value is wrong and reported. */
  private <T> T value(Setting<T> setting) {
    return optional(setting).orElseGet(() -> setting.rule().parser().apply(setting.defaultText()));
  }

  private <T> Optional<T> optional(Setting<T> setting) {
    Optional<Found> found = source.find(setting.propertyName());
    if (found.isPresent() && !found.get().expanded()) {
      problems.add(problem(setting, found.get(), UNEXPANDED));
      return Optional.empty();
    }
    try {
      return found.map(value -> setting.rule().parser().apply(value.value()));
    } catch (DataException e) {
      problems.add(problem(setting, found.orElseThrow(), String.valueOf(e.getMessage())));
    } catch (IllegalArgumentException | ArithmeticException e) {
      problems.add(problem(setting, found.orElseThrow(), "must be " + setting.rule().text()));
    }
    return Optional.empty();
  }

  private static String problem(Setting<?> setting, Found found, String rule) {
    boolean shown = setting.visibility() == Setting.Visibility.SHOWN;
    return "%s=%s (from %s): %s. Example: %s"
        .formatted(
            setting.variableName(),
            shown ? found.value() : "***",
            found.source(),
            rule,
            setting.example());
  }
}
