package dev.myfy.data.internal.schema;

import dev.myfy.data.AutoCreateTablesProductionException;
import dev.myfy.data.DataException;
import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.Environment;
import dev.myfy.data.InvalidSettingsException;
import dev.myfy.data.MigrateMode;
import dev.myfy.data.internal.message.Message;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;

/** Decides, before anything is opened, whether tables may be created or dropped at start. */
public final class SchemaGuard {

  private static final Logger LOG = System.getLogger("dev.myfy.data.schema");

  private static final String AUTO_CREATE = "MYFY_DATA_AUTO_CREATE_TABLES";

  private final DatabaseSettings settings;

  /**
   * A guard over one application.
   *
   * @param settings in force
   */
  public SchemaGuard(DatabaseSettings settings) {
    this.settings = settings;
  }

  /**
   * Refuses what is too dangerous for the environment and warns about the rest.
   *
   * @param autoCreateSource where {@code MYFY_DATA_AUTO_CREATE_TABLES} was found
   * @param requests schema properties of MicroProfile Config and of a persistence.xml; other
   *     properties are ignored
   * @throws AutoCreateTablesProductionException in production, if tables are to be created or
   *     dropped (MYFY0601)
   * @throws InvalidSettingsException if a value is unknown (MYFY0603), or in development, if tables
   *     of a database that lasts are to be dropped (MYFY0601), or if tables are to be created and
   *     revisions to be applied (MYFY0607)
   */
  public void check(String autoCreateSource, List<SchemaRequest> requests) {
    if (settings.autoCreateTables() && isProduction()) {
      throw refusal(new SchemaRequest(AUTO_CREATE, "true", autoCreateSource), SchemaEffect.CREATES);
    }
    if (settings.autoCreateTables() && settings.migrate() == MigrateMode.UPGRADE) {
      Message message = Message.CREATE_AND_MIGRATE;
      throw new InvalidSettingsException(message.id(), List.of(message.text(autoCreateSource)));
    }
    requests.stream()
        .filter(request -> SchemaEffect.isSchemaProperty(request.name()))
        .forEach(this::check);
  }

  private void check(SchemaRequest request) {
    SchemaEffect effect = SchemaEffect.of(request).orElseThrow(() -> unknown(request));
    switch (decide(effect)) {
      case ALLOW -> {}
      case WARN ->
          LOG.log(
              Level.WARNING,
              Message.SCHEMA_CHANGE_ALLOWED.line(
                  request.name(), request.value(), request.source(), effect.verb()));
      case REFUSE -> throw refusal(request, effect);
    }
  }

  /** The table of docs/settings.md. */
  Decision decide(SchemaEffect effect) {
    return switch (effect) {
      case HARMLESS -> Decision.ALLOW;
      case CREATES -> isProduction() ? Decision.REFUSE : Decision.WARN;
      case DROPS -> mayDrop() ? Decision.WARN : Decision.REFUSE;
    };
  }

  private boolean mayDrop() {
    return switch (settings.environment()) {
      case TEST -> true;
      case DEVELOPMENT -> settings.databaseUrl().isInMemory();
      case PRODUCTION -> false;
    };
  }

  private DataException refusal(SchemaRequest request, SchemaEffect effect) {
    Message message = Message.SCHEMA_CHANGE_REFUSED;
    String environment = settings.environment().name().toLowerCase(Locale.ROOT);
    String text =
        message.text(
            request.name(),
            request.value(),
            request.source(),
            effect.verb(),
            environment,
            settings.databaseUrl());
    return isProduction()
        ? new AutoCreateTablesProductionException(message.id(), text, null)
        : new InvalidSettingsException(message.id(), List.of(text));
  }

  private static InvalidSettingsException unknown(SchemaRequest request) {
    Message message = Message.SCHEMA_VALUE_UNKNOWN;
    String known = SchemaEffect.knownValues(request.name());
    return new InvalidSettingsException(
        message.id(),
        List.of(message.text(request.name(), request.value(), request.source(), known)));
  }

  private boolean isProduction() {
    return settings.environment() == Environment.PRODUCTION;
  }

  /** What becomes of a wish. */
  enum Decision {
    ALLOW,
    WARN,
    REFUSE
  }
}
