package dev.myfy.data;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What can be wrong with a database URL: the messages {@code MYFY0101} to {@code MYFY0112}.
 *
 * <p>The texts are constant, because any part of a mistyped URL may be a piece of the password. The
 * name of the dialect is the one exception.
 */
enum DatabaseUrlProblem {
  NOT_A_URL(
      "MYFY0101",
      "The database URL is not of the form dialect://user:password@host:port/database. Write for"
          + " example postgresql://user:password@localhost:5432/app or sqlite:///app.db."),
  UNSUPPORTED_DIALECT(
      "MYFY0102",
      "The database dialect{dialect} is not supported. Supported are sqlite, postgresql, mysql and"
          + " mariadb, for example postgresql://user:password@localhost:5432/app."),
  RAW_AT(
      "MYFY0103",
      "The database URL has a raw '@' that cannot be told from the '@' at the end of the password."
          + " Write '@' as %40 in the user name, the password, the database and the query, for"
          + " example postgresql://user:p%40ss@localhost:5432/app."),
  BAD_PORT(
      "MYFY0104",
      "The port in the database URL is not a whole number from 1 to 65535. Write for example"
          + " postgresql://user:password@localhost:5432/app; a password is followed by '@', and"
          + " without a port there is no ':' after the host."),
  BAD_ESCAPE(
      "MYFY0105",
      "The database URL has an incomplete % escape, or text that is not valid UTF-8. Write '%'"
          + " itself as %25, for example postgresql://user:100%25@localhost:5432/app."),
  UNSUPPORTED_JDBC_FORM(
      "MYFY0106",
      "This form of jdbc: URL is not supported. Write jdbc:sqlite:app.db,"
          + " jdbc:postgresql://localhost:5432/app, jdbc:mysql://localhost:3306/app or"
          + " jdbc:mariadb://localhost:3306/app, or for example"
          + " postgresql://user:password@localhost:5432/app."),
  SEVERAL_HOSTS(
      "MYFY0107",
      "The database URL names more than one host, which only a postgresql URL may. Write a single"
          + " one, for example mysql://user:password@localhost:3306/app, and put a proxy or a virtual"
          + " address in front of several."),
  BAD_HOST(
      "MYFY0108",
      "The host in the database URL is neither a host name nor an IP address. Write for example"
          + " postgresql://user:password@localhost:5432/app, and an IPv6 address in brackets:"
          + " postgresql://user:password@[::1]:5432/app. Between several hosts of a postgresql URL"
          + " stands one comma: h1:5432,h2:5432."),
  MISPLACED_CREDENTIALS(
      "MYFY0109",
      "A jdbc:postgresql URL has no user and password before the host. Write"
          + " jdbc:postgresql://localhost:5432/app?user=user&password=password or"
          + " postgresql://user:password@localhost:5432/app."),
  REPEATED_CREDENTIALS(
      "MYFY0110",
      "The jdbc: URL gives the user or the password more than once. Write each once, for example"
          + " jdbc:mysql://localhost:3306/app?user=user&password=password."),
  POSTGRES_ALIAS(
      "MYFY0111",
      "The database URL begins with postgres://, which is taken for postgresql://. Write"
          + " postgresql://: SQLAlchemy and other tools do not know the short name."),
  KEY_ALONE(
      "MYFY0112",
      "The query of the jdbc: URL has something without '='. Write '&' in a password as %26, for"
          + " example jdbc:postgresql://localhost:5432/app?user=user&password=this%26that, and a"
          + " setting as key=value.");

  /** A longer or odder word is more likely a misplaced secret than a dialect. */
  private static final Pattern PRINTABLE_DIALECT = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,19}");

  private final String id;
  private final String text;

  DatabaseUrlProblem(String id, String text) {
    this.id = id;
    this.text = text;
  }

  /** For what is accepted all the same: a line for the log. */
  String notice() {
    return id + ": " + text;
  }

  InvalidDatabaseUrlException exception() {
    return exception(null);
  }

  InvalidDatabaseUrlException exception(@Nullable Throwable cause) {
    return new InvalidDatabaseUrlException(id, text(""), cause);
  }

  static InvalidDatabaseUrlException unsupportedDialect(String dialect) {
    String shown = PRINTABLE_DIALECT.matcher(dialect).matches() ? " '" + dialect + "'" : "";
    return new InvalidDatabaseUrlException(
        UNSUPPORTED_DIALECT.id, UNSUPPORTED_DIALECT.text(shown), null);
  }

  private String text(String dialect) {
    return text.replace("{dialect}", dialect);
  }
}
