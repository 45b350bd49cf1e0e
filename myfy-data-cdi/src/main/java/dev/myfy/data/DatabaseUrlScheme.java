package dev.myfy.data;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands before {@code ://}: a dialect, and after a plus the name of a driver.
 *
 * @param aliased whether the dialect was written by another name; not part of equality, because the
 *     same database is meant
 */
record DatabaseUrlScheme(String dialect, @Nullable String driver, boolean aliased) {

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
    boolean aliased = dialect.equals(POSTGRES_ALIAS);
    String canonical = aliased ? "postgresql" : dialect;
    return new DatabaseUrlScheme(supported(canonical), matcher.group(2), aliased);
  }

  /** JDBC drivers know no aliases, and a jdbc: URL names no driver. */
  static DatabaseUrlScheme parseJdbc(String name) {
    if (!NAME.matcher(name).matches()) {
      throw DatabaseUrlProblem.UNSUPPORTED_JDBC_FORM.exception();
    }
    return new DatabaseUrlScheme(supported(name), null, false);
  }

  String render() {
    return dialect + (driver == null ? "" : "+" + driver) + "://";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DatabaseUrlScheme that
        && dialect.equals(that.dialect)
        && Objects.equals(driver, that.driver);
  }

  @Override
  public int hashCode() {
    return Objects.hash(dialect, driver);
  }

  private static String supported(String dialect) {
    if (!DIALECTS.contains(dialect)) {
      throw DatabaseUrlProblem.unsupportedDialect(dialect);
    }
    return dialect;
  }
}
