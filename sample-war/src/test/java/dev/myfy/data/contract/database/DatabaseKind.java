package dev.myfy.data.contract.database;

import java.util.Locale;

/** The databases that the contract suite knows. */
public enum DatabaseKind {
  SQLITE("SQLite"),
  POSTGRESQL("PostgreSQL"),
  MARIADB("MariaDB");

  private final String title;

  DatabaseKind(String title) {
    this.title = title;
  }

  /** The database of this test run, from the system property {@code contract.database}. */
  static DatabaseKind current() {
    return of(System.getProperty("contract.database", "sqlite"));
  }

  /** The kind with this value of {@code contract.database}. */
  public static DatabaseKind of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  DatabaseUnderTest start() {
    return switch (this) {
      case SQLITE -> new SqliteUnderTest();
      case POSTGRESQL -> PostgresqlUnderTest.start();
      case MARIADB -> MariadbUnderTest.start();
    };
  }

  public String title() {
    return title;
  }
}
