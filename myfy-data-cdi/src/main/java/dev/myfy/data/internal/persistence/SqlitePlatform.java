package dev.myfy.data.internal.persistence;

import java.io.IOException;
import java.io.Writer;
import java.util.Hashtable;
import org.eclipse.persistence.exceptions.ValidationException;
import org.eclipse.persistence.expressions.ExpressionOperator;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.databaseaccess.FieldTypeDefinition;
import org.eclipse.persistence.internal.expressions.ExpressionSQLPrinter;
import org.eclipse.persistence.internal.expressions.SQLSelectStatement;
import org.eclipse.persistence.platform.database.DatabasePlatform;
import org.eclipse.persistence.queries.ValueReadQuery;

/**
 * SQLite for EclipseLink, which has no platform of its own for it. Instantiated by EclipseLink, so
 * the class is public.
 *
 * @see <a href="https://www.sqlite.org/lang_createtable.html">SQLite: CREATE TABLE</a>
 */
public final class SqlitePlatform extends DatabasePlatform {

  private static final long serialVersionUID = 1L;

  /** Integers carry no size: only "INTEGER PRIMARY KEY", to the letter, is the row id. */
  @Override
  protected Hashtable<Class<?>, FieldTypeDefinition> buildFieldTypes() {
    Hashtable<Class<?>, FieldTypeDefinition> types = super.buildFieldTypes();
    FieldTypeDefinition integer = new FieldTypeDefinition("INTEGER", false);
    types.put(Boolean.class, new FieldTypeDefinition("BOOLEAN", false));
    types.put(Byte.class, integer);
    types.put(Short.class, integer);
    types.put(Integer.class, integer);
    types.put(Long.class, integer);
    types.put(java.math.BigInteger.class, new FieldTypeDefinition("NUMERIC", 38));
    types.put(
        java.math.BigDecimal.class, new FieldTypeDefinition("NUMERIC", 38).setLimits(38, 0, 38));
    types.put(Number.class, new FieldTypeDefinition("NUMERIC", 38).setLimits(38, 0, 38));
    types.put(Float.class, new FieldTypeDefinition("REAL", false));
    types.put(Double.class, new FieldTypeDefinition("REAL", false));
    types.put(String.class, new FieldTypeDefinition("VARCHAR", 255));
    types.put(Character.class, new FieldTypeDefinition("CHAR", 1));
    types.put(Character[].class, new FieldTypeDefinition("TEXT", false));
    types.put(char[].class, new FieldTypeDefinition("TEXT", false));
    types.put(java.sql.Clob.class, new FieldTypeDefinition("TEXT", false));
    types.put(Byte[].class, new FieldTypeDefinition("BLOB", false));
    types.put(byte[].class, new FieldTypeDefinition("BLOB", false));
    types.put(java.sql.Blob.class, new FieldTypeDefinition("BLOB", false));
    return types;
  }

  @Override
  public boolean supportsIdentity() {
    return true;
  }

  /** "INTEGER" in a primary key is enough. */
  @Override
  public void printFieldIdentityClause(Writer writer) {
    // Nothing to print.
  }

  /** A primary key column is NOT NULL by hand: SQLite allows null in one otherwise. */
  @Override
  public void printFieldNotNullClause(Writer writer) {
    try {
      writer.write(" NOT NULL");
    } catch (IOException e) {
      throw ValidationException.fileError(e);
    }
  }

  @Override
  public ValueReadQuery buildSelectQueryForIdentity() {
    ValueReadQuery query = new ValueReadQuery();
    query.setSQLString("SELECT last_insert_rowid()");
    return query;
  }

  @Override
  public void printSQLSelectStatement(
      DatabaseCall call, ExpressionSQLPrinter printer, SQLSelectStatement statement) {
    int last = statement.getQuery() == null ? 0 : statement.getQuery().getMaxRows();
    int first = statement.getQuery() == null ? 0 : statement.getQuery().getFirstResult();
    if (!shouldUseRownumFiltering() || (last <= 0 && first <= 0)) {
      super.printSQLSelectStatement(call, printer, statement);
      return;
    }
    statement.setUseUniqueFieldAliases(true);
    call.setFields(statement.printSQL(printer));
    printer.printString(" LIMIT ");
    printer.printParameter(DatabaseCall.MAXROW_FIELD);
    printer.printString(" OFFSET ");
    printer.printParameter(DatabaseCall.FIRSTRESULT_FIELD);
    call.setIgnoreFirstRowSetting(true);
    call.setIgnoreMaxResultsSetting(true);
  }

  /** EclipseLink counts to the last row, SQL counts rows; -1 is SQLite's "no limit". */
  @Override
  public int computeMaxRowsForSQL(int firstResultIndex, int maxResults) {
    return maxResults <= 0 ? -1 : maxResults - Math.max(firstResultIndex, 0);
  }

  /** The whole database is locked while somebody writes; there are no row locks. */
  @Override
  public String getSelectForUpdateString() {
    return "";
  }

  @Override
  public String getSelectForUpdateNoWaitString() {
    return "";
  }

  /** SQLite adds no constraint to a table that exists; see {@link EclipseLinkTables}. */
  @Override
  public boolean supportsForeignKeyConstraints() {
    return false;
  }

  @Override
  public boolean requiresUniqueConstraintCreationOnTableCreate() {
    return true;
  }

  @Override
  public ValueReadQuery getTimestampQuery() {
    ValueReadQuery query = new ValueReadQuery();
    query.setSQLString("SELECT CURRENT_TIMESTAMP");
    query.setAllowNativeSQLQuery(true);
    return query;
  }

  @Override
  protected void initializePlatformOperators() {
    super.initializePlatformOperators();
    addOperator(ExpressionOperator.simpleTwoArgumentFunction(ExpressionOperator.Nvl, "IFNULL"));
    addOperator(ExpressionOperator.simpleFunction(ExpressionOperator.Ceil, "CEIL"));
    addOperator(
        ExpressionOperator.simpleThreeArgumentFunction(ExpressionOperator.Substring, "SUBSTR"));
    addOperator(ExpressionOperator.simpleTwoArgumentFunction(ExpressionOperator.Instring, "INSTR"));
    addOperator(ExpressionOperator.simpleTwoArgumentFunction(ExpressionOperator.Locate, "INSTR"));
    addOperator(ExpressionOperator.simpleFunction(ExpressionOperator.ToUpperCase, "UPPER"));
    addOperator(ExpressionOperator.simpleLogicalNoParens(ExpressionOperator.Concat, "||"));
  }
}
