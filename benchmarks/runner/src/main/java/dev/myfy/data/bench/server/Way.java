package dev.myfy.data.bench.server;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways in which the bank is built, each one a WAR. */
public enum Way {
  /** (a) */
  SESSION("(a) myfy data", "session", Jars.OURS),
  /** The same WAR again: what differs between the two is noise. */
  SESSION_AGAIN("(a) once more", "session", Jars.OURS),
  /** (b) */
  CONTAINER("(b) container", "container", Jars.ECLIPSELINK),
  /** (b), its reads without a transaction. */
  READS("(b) reads without transaction", "reads", Jars.ECLIPSELINK),
  /** (c) */
  AGROAL("(c) plain JDBC", "agroal", Jars.AGROAL),
  /** (d) */
  JOINED("(d) JDBC on our data source", "joined", Jars.OURS),
  /** A WAR that has nothing to do with a database. */
  NONE("no database, without us", "", ""),
  /** The same, with empty hooks wherever a session for each request needs one. */
  HOOKS("no database, empty hooks", "hooks", "");

  private final String title;
  private final String room;
  private final String jars;

  Way(String title, String room, String jars) {
    this.title = title;
    this.room = room;
    this.jars = jars;
  }

  /** Whether it has the endpoints that need a database. */
  public boolean hasDatabase() {
    return this != NONE && this != HOOKS;
  }

  /** Whether it differs from the other ways at an endpoint of this kind. */
  public boolean isMeasuredAt(boolean database, boolean read) {
    return switch (this) {
      case NONE, HOOKS -> !database;
      case READS -> read;
      default -> true;
    };
  }

  public String title() {
    return title;
  }

  /** Also the context root. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The package of its own classes, below {@code dev.myfy.data.bench}. */
  Optional<String> room() {
    return Optional.of(room).filter(name -> !name.isEmpty());
  }

  /** The package that it shares with others, below {@code dev.myfy.data.bench}. */
  Optional<String> sharedRoom() {
    return switch (this) {
      case SESSION, SESSION_AGAIN, CONTAINER, READS -> Optional.of("entity");
      case AGROAL, JOINED -> Optional.of("jdbc");
      case NONE, HOOKS -> Optional.empty();
    };
  }

  boolean hasPersistenceXml() {
    return this == CONTAINER || this == READS;
  }

  /** What the names of its jars begin with. */
  List<String> libraries() {
    return Stream.of(jars.split(" ")).filter(prefix -> !prefix.isEmpty()).toList();
  }

  /** What the names of jars begin with, separated by blanks. */
  private static final class Jars {

    private static final String ECLIPSELINK = "org.eclipse.persistence.";
    private static final String OURS =
        "myfy-data- agroal-api agroal-pool classgraph sqlite-jdbc postgresql " + ECLIPSELINK;
    private static final String AGROAL = "agroal- jboss-transaction-spi postgresql";
  }
}
