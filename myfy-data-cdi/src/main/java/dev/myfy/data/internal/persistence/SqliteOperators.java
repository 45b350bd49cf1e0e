package dev.myfy.data.internal.persistence;

import java.util.List;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionOperator;
import org.eclipse.persistence.internal.expressions.ExpressionSQLPrinter;
import org.eclipse.persistence.internal.expressions.ExtractOperator;
import org.eclipse.persistence.internal.expressions.FunctionExpression;

/**
 * The functions of the query language in SQLite's words.
 *
 * @see <a href="https://www.sqlite.org/lang_corefunc.html">SQLite: Built-In Scalar Functions</a>
 */
final class SqliteOperators {

  private SqliteOperators() {}

  static List<ExpressionOperator> all() {
    return List.of(
        ExpressionOperator.simpleTwoArgumentFunction(ExpressionOperator.Nvl, "IFNULL"),
        ExpressionOperator.simpleThreeArgumentFunction(ExpressionOperator.Substring, "SUBSTR"),
        ExpressionOperator.simpleTwoArgumentFunction(ExpressionOperator.Instring, "INSTR"),
        ExpressionOperator.simpleTwoArgumentFunction(ExpressionOperator.Locate, "INSTR"),
        // SQLite's own know ASCII only; these are registered with each connection.
        ExpressionOperator.simpleFunction(ExpressionOperator.ToUpperCase, "unicode_upper"),
        ExpressionOperator.simpleFunction(ExpressionOperator.ToLowerCase, "unicode_lower"),
        ExpressionOperator.simpleLogicalNoParens(ExpressionOperator.Concat, "||"),
        ExpressionOperator.simpleTwoArgumentFunction(ExpressionOperator.Trim2, "TRIM"),
        // SQLite's MOD() is a floating-point number.
        function(ExpressionOperator.Mod, new int[] {0, 1}, "(", " % ", ")"),
        function(
            ExpressionOperator.Locate2,
            new int[] {0, 2, 1, 2},
            "IFNULL(NULLIF(INSTR(SUBSTR(",
            ", ",
            "), ",
            "), 0) - 1 + ",
            ", 0)"),
        now(ExpressionOperator.Today, "%Y-%m-%d %H:%M:%f000000"),
        now(ExpressionOperator.LocalDateTime, "%Y-%m-%d %H:%M:%f000000"),
        now(ExpressionOperator.CurrentDate, "%Y-%m-%d"),
        now(ExpressionOperator.LocalDate, "%Y-%m-%d"),
        now(ExpressionOperator.CurrentTime, "%H:%M:%f000000"),
        now(ExpressionOperator.LocalTime, "%H:%M:%f000000"),
        new Extract());
  }

  /** CURRENT_TIMESTAMP would be UTC, and without a fraction it would not compare with ours. */
  private static ExpressionOperator now(int selector, String format) {
    return ExpressionOperator.simpleFunctionNoParentheses(
        selector, "strftime('" + format + "', 'now', 'localtime')");
  }

  private static ExpressionOperator function(int selector, int[] arguments, String... text) {
    ExpressionOperator operator = new ExpressionOperator();
    operator.setSelector(selector);
    operator.setType(ExpressionOperator.FunctionOperator);
    operator.printsAs(List.of(text));
    operator.bePrefix();
    operator.setArgumentIndices(arguments);
    operator.setNodeClass(FunctionExpression.class);
    return operator;
  }

  /** EXTRACT(... FROM ...), which SQLite has not. */
  private static final class Extract extends ExtractOperator {

    private static final long serialVersionUID = 1L;

    private static void print(
        String before, Expression from, String after, ExpressionSQLPrinter printer) {
      printer.printString(before);
      from.printSQL(printer);
      printer.printString(after);
    }

    private static void part(String letter, Expression from, ExpressionSQLPrinter printer) {
      print("CAST(strftime('%" + letter + "', ", from, ") AS INTEGER)", printer);
    }

    @Override
    protected void printYearSQL(Expression from, Expression part, ExpressionSQLPrinter printer) {
      part("Y", from, printer);
    }

    @Override
    protected void printQuarterSQL(Expression from, Expression part, ExpressionSQLPrinter printer) {
      print("((CAST(strftime('%m', ", from, ") AS INTEGER) + 2) / 3)", printer);
    }

    @Override
    protected void printMonthSQL(Expression from, Expression part, ExpressionSQLPrinter printer) {
      part("m", from, printer);
    }

    /** The week of ISO 8601, as on the other databases. */
    @Override
    protected void printWeekSQL(Expression from, Expression part, ExpressionSQLPrinter printer) {
      part("V", from, printer);
    }

    @Override
    protected void printDaySQL(Expression from, Expression part, ExpressionSQLPrinter printer) {
      part("d", from, printer);
    }

    @Override
    protected void printHourSQL(Expression from, Expression part, ExpressionSQLPrinter printer) {
      part("H", from, printer);
    }

    @Override
    protected void printMinuteSQL(Expression from, Expression part, ExpressionSQLPrinter printer) {
      part("M", from, printer);
    }

    @Override
    protected void printSecondSQL(Expression from, Expression part, ExpressionSQLPrinter printer) {
      print("CAST(strftime('%f', ", from, ") AS REAL)", printer);
    }
  }
}
