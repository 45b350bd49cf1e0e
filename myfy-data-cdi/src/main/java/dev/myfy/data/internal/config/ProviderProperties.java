package dev.myfy.data.internal.config;

import dev.myfy.data.internal.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Properties of the persistence provider that the user may set, and those that we own. */
final class ProviderProperties {

  private static final List<String> PREFIXES =
      List.of("eclipselink.", "hibernate.", "jakarta.persistence.");

  /** Asked for by name, so that their environment spelling counts too. */
  private static final List<String> SCHEMA =
      List.of(
          "jakarta.persistence.schema-generation.database.action",
          "eclipselink.ddl-generation",
          "hibernate.hbm2ddl.auto");

  /** Prefix of the name, and what to use instead. */
  private static final Map<String, String> OWNED =
      Map.ofEntries(
          Map.entry("jakarta.persistence.jtaDataSource", "MYFY_DATA_DATABASE_URL"),
          Map.entry("jakarta.persistence.nonJtaDataSource", "MYFY_DATA_DATABASE_URL"),
          Map.entry("jakarta.persistence.jdbc.", "MYFY_DATA_DATABASE_URL"),
          Map.entry("jakarta.persistence.transactionType", "the session, which is always JTA"),
          Map.entry("jakarta.persistence.provider", "MYFY_DATA_PERSISTENCE_PROVIDER"),
          Map.entry("eclipselink.target-server", "nothing: the server is found by itself"),
          Map.entry("eclipselink.session-name", "nothing: it is made unique by itself"),
          Map.entry("eclipselink.logging.logger", "the server's logging of dev.myfy.data"),
          Map.entry("eclipselink.jdbc.connection_pool", "MYFY_DATA_POOL_SIZE"),
          Map.entry("hibernate.connection.", "MYFY_DATA_DATABASE_URL and MYFY_DATA_POOL_SIZE"),
          Map.entry("hibernate.transaction.", "nothing: the server is found by itself"));

  private final SettingSource source;
  private final List<String> problems;

  ProviderProperties(SettingSource source, List<String> problems) {
    this.source = source;
    this.problems = problems;
  }

  List<ProviderProperty> read() {
    Set<String> names = new TreeSet<>(SCHEMA);
    source.names().stream()
        .filter(name -> PREFIXES.stream().anyMatch(name::startsWith))
        .forEach(names::add);
    List<ProviderProperty> properties = new ArrayList<>();
    for (String name : names) {
      source
          .find(name)
          .map(found -> new ProviderProperty(name, found.value(), found.source()))
          .filter(this::allowed)
          .ifPresent(properties::add);
    }
    return List.copyOf(properties);
  }

  private boolean allowed(ProviderProperty property) {
    return OWNED.entrySet().stream()
        .filter(owned -> property.name().startsWith(owned.getKey()))
        .peek(owned -> problems.add(refusal(property, owned.getValue())))
        .findFirst()
        .isEmpty();
  }

  private static String refusal(ProviderProperty property, String instead) {
    return Message.PROPERTY_OWNED.line(property.name(), instead)
        + " (from "
        + property.source()
        + ")";
  }
}
