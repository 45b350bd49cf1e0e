package dev.myfy.data.internal.migration.compare;

import java.util.Optional;

/**
 * A column as the catalog tells it.
 *
 * @param type the catalog's exact text; on SQLite with a collation that was chosen
 * @param defaultValue an expression; none for a number that the database gives
 * @param check a condition that belongs to the column (MariaDB)
 */
record Column(
    String name,
    String type,
    boolean nullable,
    Optional<String> defaultValue,
    Identity identity,
    Optional<String> check,
    Extras extras) {

  Column with(Extras others) {
    return new Column(name, type, nullable, defaultValue, identity, check, others);
  }

  Column withoutNumbers() {
    return new Column(name, type, nullable, defaultValue, Identity.NONE, check, extras);
  }

  boolean isComputed() {
    return extras.isComputed();
  }

  boolean isGenerated() {
    return identity.given();
  }

  boolean isMandatory() {
    return !nullable && defaultValue.isEmpty() && !isGenerated() && !isComputed();
  }
}
