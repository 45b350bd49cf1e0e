package dev.myfy.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the jdbc: URLs of the supported databases, as their drivers do. */
final class JdbcDatabaseUrlParser {

  static final String PREFIX = "jdbc:";

  private static final String SQLITE = "sqlite";
  private static final String POSTGRESQL = "postgresql";

  private final DatabaseUrlScheme scheme;
  private final PercentEncoding encoding;

  private JdbcDatabaseUrlParser(DatabaseUrlScheme scheme) {
    this.scheme = scheme;
    this.encoding = encoding(scheme.dialect());
  }

  static DatabaseUrl parse(String url) {
    int schemeEnd = url.indexOf(':', PREFIX.length());
    if (schemeEnd < 0) {
      throw DatabaseUrlProblem.UNSUPPORTED_JDBC_FORM.exception();
    }
    var scheme = DatabaseUrlScheme.parseJdbc(url.substring(PREFIX.length(), schemeEnd));
    return new JdbcDatabaseUrlParser(scheme).parseSpecific(url.substring(schemeEnd + 1));
  }

  /**
   * SQLite's file name is literal. pgjdbc 42.7 and MySQL Connector/J 9 read both with URLDecoder.
   * MariaDB Connector/J 3.5 decodes nothing, so its plus stays; its escapes are decoded all the
   * same, or a password with an ampersand could not be written.
   */
  private static PercentEncoding encoding(String dialect) {
    return switch (dialect) {
      case SQLITE -> PercentEncoding.LITERAL;
      case "mariadb" -> PercentEncoding.PERCENT;
      default -> PercentEncoding.FORM;
    };
  }

  private DatabaseUrl parseSpecific(String text) {
    if (scheme.dialect().equals(SQLITE)) {
      return build(withoutHost(text));
    }
    var pieces = text.startsWith("//") ? DatabaseUrlPieces.split(text.substring(2)) : local(text);
    if (pieces.path() != null && pieces.path().indexOf('@') >= 0) {
      throw DatabaseUrlProblem.RAW_AT.exception();
    }
    return build(pieces);
  }

  /** {@code jdbc:postgresql:database} is a database on the default host. */
  private DatabaseUrlPieces local(String text) {
    if (!scheme.dialect().equals(POSTGRESQL) || text.startsWith("/")) {
      throw DatabaseUrlProblem.UNSUPPORTED_JDBC_FORM.exception();
    }
    return withoutHost(text);
  }

  private static DatabaseUrlPieces withoutHost(String text) {
    boolean noDatabase = text.isEmpty() || text.startsWith("?");
    return DatabaseUrlPieces.split(noDatabase ? text : "/" + text);
  }

  private DatabaseUrl build(DatabaseUrlPieces pieces) {
    int at = DatabaseUrlCredentials.end(pieces.authority());
    if (at >= 0 && scheme.dialect().equals(POSTGRESQL)) {
      throw DatabaseUrlProblem.MISPLACED_CREDENTIALS.exception();
    }
    var credentials = DatabaseUrlCredentials.parse(pieces.authority(), at, encoding);
    String endpoint = pieces.authority().substring(at + 1);
    credentials.requireNoRawAtIn(endpoint + pieces.query());
    requireNoKeyAlone(pieces.query());
    List<DatabaseUrlQuery.Pair> pairs = DatabaseUrlQuery.pairs(pieces.query(), encoding);
    return new DatabaseUrl(
        scheme,
        takeCredentials(pairs, credentials),
        DatabaseUrlEndpoints.parse(endpoint, scheme.dialect()),
        pieces.decodePath(encoding),
        DatabaseUrlQuery.of(pairs));
  }

  /** What follows a raw ampersand in a password would be dropped, and the rest be sent. */
  private static void requireNoKeyAlone(String query) {
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty() && pair.indexOf('=') < 0) {
        throw DatabaseUrlProblem.KEY_ALONE.exception();
      }
    }
  }

  /** Moves the user and the password, also an empty one, from the query to the credentials. */
  private static DatabaseUrlCredentials takeCredentials(
      List<DatabaseUrlQuery.Pair> pairs, DatabaseUrlCredentials beforeHost) {
    String username = take(pairs, "user", beforeHost.username());
    String password = take(pairs, "password", beforeHost.password());
    return new DatabaseUrlCredentials(username, password);
  }

  private static @Nullable String take(
      List<DatabaseUrlQuery.Pair> pairs, String key, @Nullable String beforeHost) {
    List<String> values = new ArrayList<>();
    if (beforeHost != null) {
      values.add(beforeHost);
    }
    // MySQL's and MariaDB's drivers take keys in any case.
    pairs.stream().filter(p -> p.key().equalsIgnoreCase(key)).forEach(p -> values.add(p.value()));
    pairs.removeIf(p -> p.key().equalsIgnoreCase(key));
    if (values.size() > 1) {
      throw DatabaseUrlProblem.REPEATED_CREDENTIALS.exception();
    }
    return values.isEmpty() ? null : values.get(0);
  }
}
