package dev.myfy.data.internal.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A platform whose values reach the column, and come back, without a detour that changes them.
 *
 * <p>EclipseLink 4 takes java.time values through {@link java.sql.Timestamp}, which belongs to the
 * JVM's time zone: an hour that a summer time skips becomes another one, an offset is lost.
 */
interface ExactColumns {

  /** Whether values of this Java type are read by {@link #read}. */
  boolean covers(Class<?> type);

  /** Reads one column of the current row as the given, covered type. */
  @Nullable Object read(ResultSet row, ResultSetMetaData metaData, int column, Class<?> type)
      throws SQLException;

  /** What the driver makes of a column whose type EclipseLink does not know, as in max(...). */
  Object convert(Object raw, Class<?> type);

  /** Binds a parameter; false if the value is none that needs care. */
  boolean bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException;
}
