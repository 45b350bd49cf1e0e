package dev.myfy.data.internal.persistence;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Hashtable;
import java.util.UUID;
import org.eclipse.persistence.internal.databaseaccess.FieldTypeDefinition;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.platform.database.PostgreSQL10Platform;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL for EclipseLink, with columns that hold what the attribute holds. Instantiated by
 * EclipseLink, so the class is public.
 */
public final class PostgresqlPlatform extends PostgreSQL10Platform implements ExactColumns {

  private static final long serialVersionUID = 1L;

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.nnnnnnnnn'+00'");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.nnnnnnnnn'+00'");

  @Override
  protected Hashtable<Class<?>, FieldTypeDefinition> buildFieldTypes() {
    Hashtable<Class<?>, FieldTypeDefinition> types = super.buildFieldTypes();
    // EclipseLink's DECIMAL(38) has no place after the decimal point.
    types.put(BigDecimal.class, new FieldTypeDefinition("NUMERIC"));
    types.put(BigInteger.class, new FieldTypeDefinition("NUMERIC", 38));
    types.put(Float.class, new FieldTypeDefinition("REAL", false));
    types.put(OffsetDateTime.class, new FieldTypeDefinition("TIMESTAMP WITH TIME ZONE", false));
    types.put(OffsetTime.class, new FieldTypeDefinition("TIME WITH TIME ZONE", false));
    return types;
  }

  /** A null for a uuid column cannot be a null of text. */
  @Override
  public int getJDBCType(Class<?> javaType) {
    return javaType == UUID.class ? Types.OTHER : super.getJDBCType(javaType);
  }

  @Override
  public void setParameterValueInDatabaseCall(
      Object value, PreparedStatement statement, int index, AbstractSession session)
      throws SQLException {
    if (!bind(statement, index, value)) {
      super.setParameterValueInDatabaseCall(value, statement, index, session);
    }
  }

  /**
   * A point in time is sent as text in UTC of no declared type: a column with a time zone heeds the
   * offset, one without takes the rest.
   */
  @Override
  public boolean bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value instanceof OffsetDateTime time) {
      OffsetDateTime utc = time.withOffsetSameInstant(ZoneOffset.UTC);
      statement.setObject(index, INSTANT.format(utc), Types.OTHER);
    } else if (value instanceof OffsetTime time) {
      OffsetTime utc = time.withOffsetSameInstant(ZoneOffset.UTC);
      statement.setObject(index, TIME.format(utc), Types.OTHER);
    } else {
      return ServerColumns.bindLocal(statement, index, value);
    }
    return true;
  }

  @Override
  public boolean covers(Class<?> type) {
    return ServerColumns.covers(type);
  }

  @Override
  public @Nullable Object read(ResultSet row, ResultSetMetaData metaData, int column, Class<?> type)
      throws SQLException {
    return ServerColumns.read(row, metaData, column, type);
  }

  @Override
  public Object convert(Object raw, Class<?> type) {
    return ServerColumns.convert(raw, type, true);
  }
}
