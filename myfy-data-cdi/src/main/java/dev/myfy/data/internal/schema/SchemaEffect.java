package dev.myfy.data.internal.schema;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What a schema property does to the tables that are there. */
enum SchemaEffect {
  HARMLESS("check"),
  CREATES("create"),
  DROPS("drop and create");

  /**
   * Jakarta Persistence 3.1, section 9.4, and the providers' own. Hibernate's "create" drops first,
   * unlike everybody else's.
   */
  private static final Map<String, Map<String, SchemaEffect>> KNOWN =
      Map.of(
          "jakarta.persistence.schema-generation.database.action",
          Map.of(
              "none", HARMLESS,
              "validate", HARMLESS,
              "verify", HARMLESS,
              "create", CREATES,
              "update", CREATES,
              "drop", DROPS,
              "drop-and-create", DROPS),
          "eclipselink.ddl-generation",
          Map.of(
              "none", HARMLESS,
              "validate", HARMLESS,
              "verify", HARMLESS,
              "create-tables", CREATES,
              "create-or-extend-tables", CREATES,
              "drop-tables", DROPS,
              "drop-and-create-tables", DROPS),
          "hibernate.hbm2ddl.auto",
          Map.of(
              "none", HARMLESS,
              "validate", HARMLESS,
              "verify", HARMLESS,
              "create-only", CREATES,
              "update", CREATES,
              "create", DROPS,
              "create-drop", DROPS,
              "drop", DROPS,
              "truncate", DROPS));

  private final String verb;

  SchemaEffect(String verb) {
    this.verb = verb;
  }

  String verb() {
    return verb;
  }

  static boolean isSchemaProperty(String name) {
    return KNOWN.containsKey(name);
  }

  /** Empty if the value is unknown. */
  static Optional<SchemaEffect> of(SchemaRequest request) {
    String value = request.value().strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(KNOWN.getOrDefault(request.name(), Map.of()).get(value));
  }

  static String knownValues(String name) {
    return String.join(", ", new TreeSet<>(KNOWN.getOrDefault(name, Map.of()).keySet()));
  }
}
