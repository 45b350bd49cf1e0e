package dev.myfy.data.internal.persistence;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Hashtable;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.persistence.exceptions.ValidationException;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.databaseaccess.FieldTypeDefinition;
import org.eclipse.persistence.internal.expressions.ExpressionSQLPrinter;
import org.eclipse.persistence.internal.expressions.SQLSelectStatement;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.platform.database.DatabasePlatform;
import org.eclipse.persistence.queries.ValueReadQuery;
import org.eclipse.persistence.sequencing.TableSequence;
import org.eclipse.persistence.tools.schemaframework.FieldDefinition;
import org.jspecify.annotations.Nullable;

/**
 * SQLite for EclipseLink, which has no platform of its own for it. Instantiated by EclipseLink, so
 * the class is public.
 *
 * @see <a href="https://www.sqlite.org/lang_createtable.html">SQLite: CREATE TABLE</a>
 */
public final class SqlitePlatform extends DatabasePlatform implements ExactColumns {

  private static final long serialVersionUID = 1L;

  /** Text keeps every digit; the collation, registered with each connection, compares numbers. */
  private static final String DECIMAL = "TEXT COLLATE decimal";

  private static final Set<Class<?>> READ_AS_TEXT =
      Set.of(
          LocalDate.class,
          LocalDateTime.class,
          LocalTime.class,
          OffsetDateTime.class,
          OffsetTime.class,
          java.sql.Date.class,
          java.sql.Time.class,
          java.sql.Timestamp.class);

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
    types.put(BigInteger.class, new FieldTypeDefinition(DECIMAL, false));
    types.put(BigDecimal.class, new FieldTypeDefinition(DECIMAL, false));
    types.put(Number.class, new FieldTypeDefinition(DECIMAL, false));
    types.put(UUID.class, new FieldTypeDefinition("CHAR(36)", false));
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
    SqliteOperators.all().forEach(this::addOperator);
  }

  /** The counter of a sequence table is read as it comes, and has to be a number. */
  @Override
  protected void printFieldTypeSize(Writer writer, FieldDefinition field, FieldTypeDefinition type)
      throws IOException {
    if (field.getType() == BigDecimal.class && isCounter(field.getName())) {
      writer.write("INTEGER");
    } else {
      super.printFieldTypeSize(writer, field, type);
    }
  }

  private boolean isCounter(String column) {
    Map<?, ?> known = Objects.requireNonNullElse(getSequences(), Map.of());
    return Stream.concat(known.values().stream(), Stream.of(getDefaultSequence()))
        .filter(TableSequence.class::isInstance)
        .map(sequence -> ((TableSequence) sequence).getCounterFieldName())
        .anyMatch(column::equalsIgnoreCase);
  }

  /** SQLite has no {oj ...}. */
  @Override
  public boolean shouldUseJDBCOuterJoinSyntax() {
    return false;
  }

  @Override
  public boolean supportsDeleteOnCascade() {
    return true;
  }

  @Override
  public boolean supportsLocalTempTables() {
    return true;
  }

  @Override
  protected String getCreateTempTableSqlPrefix() {
    return "CREATE TEMPORARY TABLE ";
  }

  @Override
  public void setParameterValueInDatabaseCall(
      Object value, PreparedStatement statement, int index, AbstractSession session)
      throws SQLException {
    if (!bind(statement, index, value)) {
      super.setParameterValueInDatabaseCall(value, statement, index, session);
    }
  }

  @Override
  public boolean bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    Optional<String> text =
        value == null
            ? Optional.empty()
            : value instanceof BigDecimal number
                ? Optional.of(number.toPlainString())
                : SqliteTime.format(value);
    if (text.isPresent()) {
      statement.setString(index, text.get());
    }
    return text.isPresent();
  }

  @Override
  public boolean covers(Class<?> type) {
    return READ_AS_TEXT.contains(type) || type == BigDecimal.class || type == BigInteger.class;
  }

  @Override
  public @Nullable Object read(ResultSet row, ResultSetMetaData metaData, int column, Class<?> type)
      throws SQLException {
    Object stored = row.getObject(column);
    return stored == null ? null : convert(stored, type);
  }

  @Override
  public Object convert(Object raw, Class<?> type) {
    if (type == BigDecimal.class) {
      return new BigDecimal(raw.toString());
    }
    if (type == BigInteger.class) {
      return new BigDecimal(raw.toString()).toBigInteger();
    }
    return raw instanceof Number number
        ? SqliteTime.parse(number.longValue(), type)
        : SqliteTime.parse(raw.toString(), type);
  }
}
