package dev.myfy.data.internal.pool;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.sqlite.Collation;
import org.sqlite.Function;

/** What every physical SQLite connection is given before anybody uses it. */
final class SqliteConnectionSetup {

  private SqliteConnectionSetup() {}

  /**
   * The collation {@code decimal}, under which texts compare as the numbers they are (the same as
   * in SQLite's own decimal extension), LIKE that heeds case as on PostgreSQL, and {@code
   * unicode_lower} and {@code unicode_upper}.
   *
   * @throws SQLException if SQLite refuses; the connection is then closed
   */
  static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA case_sensitive_like = ON");
      Collation.create(connection, "decimal", new Decimal());
      function(connection, "unicode_lower", text -> text.toLowerCase(Locale.ROOT));
      function(connection, "unicode_upper", text -> text.toUpperCase(Locale.ROOT));
    } catch (SQLException e) {
      try (connection) {
        throw e;
      }
    }
  }

  private static void function(Connection connection, String name, UnaryOperator<String> work)
      throws SQLException {
    Function function =
        new Function() {
          @Override
          protected void xFunc() throws SQLException {
            String text = value_text(0);
            if (text == null) {
              result();
            } else {
              result(work.apply(text));
            }
          }
        };
    Function.create(connection, name, function, 1, Function.FLAG_DETERMINISTIC);
  }

  /** Numbers as text, by value: 9 is less than 10, and 1.5 equals 1.50. */
  static final class Decimal extends Collation {

    @Override
    protected int xCompare(String left, String right) {
      if (left.equals(right)) {
        return 0;
      }
      boolean number = isNumber(left);
      if (number && isNumber(right)) {
        return new BigDecimal(left).compareTo(new BigDecimal(right));
      }
      // What is no number sorts behind the numbers: SQLite needs one order for all texts.
      return number == isNumber(right) ? left.compareTo(right) : number ? -1 : 1;
    }

    private static boolean isNumber(String text) {
      try {
        return new BigDecimal(text).precision() > 0;
      } catch (NumberFormatException e) {
        return false;
      }
    }
  }
}
