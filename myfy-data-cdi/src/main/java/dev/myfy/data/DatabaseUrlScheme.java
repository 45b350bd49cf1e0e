package dev.myfy.data;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands before {@code ://}: a dialect, and after a plus the name of a driver. */
record DatabaseUrlScheme(String dialect, @Nullable String driver) {

  private static final List<String> DIALECTS = List.of("sqlite", "postgresql", "mysql", "mariadb");

  /** Heroku's and libpq's name, which SQLAlchemy refuses since 1.4. */
  private static final String POSTGRES_ALIAS = "postgres";

  private static final Pattern NAME =
      Pattern.compile("(\\w+)(?:\\+([\\w+]+))?", Pattern.UNICODE_CHARACTER_CLASS);

  static DatabaseUrlScheme parse(String name) {
    var matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw DatabaseUrlProblem.NOT_A_URL.exception();
    }
    String dialect = matcher.group(1);
    String canonical = dialect.equals(POSTGRES_ALIAS) ? "postgresql" : dialect;
    return new DatabaseUrlScheme(supported(canonical), matcher.group(2));
  }

  /** JDBC drivers know no aliases, and a jdbc: URL names no driver. */
  static DatabaseUrlScheme parseJdbc(String name) {
    if (!NAME.matcher(name).matches()) {
      throw DatabaseUrlProblem.UNSUPPORTED_JDBC_FORM.exception();
    }
    return new DatabaseUrlScheme(supported(name), null);
  }

  String render() {
    return dialect + (driver == null ? "" : "+" + driver) + "://";
  }

  private static String supported(String dialect) {
    if (!DIALECTS.contains(dialect)) {
      throw DatabaseUrlProblem.unsupportedDialect(dialect);
    }
    return dialect;
  }
}
