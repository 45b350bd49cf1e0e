package dev.myfy.data.internal.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * java.time values the way that JDBC 4.2 drivers of database servers take them. A point in time is
 * stored in UTC, whether its column has a time zone or not.
 */
final class ServerColumns {

  private static final Set<Class<?>> TYPES =
      Set.of(
          LocalDate.class,
          LocalDateTime.class,
          LocalTime.class,
          OffsetDateTime.class,
          OffsetTime.class);

  private ServerColumns() {}

  static boolean covers(Class<?> type) {
    return TYPES.contains(type);
  }

  static @Nullable Object read(ResultSet row, ResultSetMetaData metaData, int column, Class<?> type)
      throws SQLException {
    if (type == OffsetDateTime.class) {
      return instant(row, metaData, column);
    }
    return type == OffsetTime.class ? time(row, metaData, column) : row.getObject(column, type);
  }

  private static @Nullable OffsetDateTime instant(
      ResultSet row, ResultSetMetaData metaData, int column) throws SQLException {
    if (hasZone(metaData, column)) {
      OffsetDateTime stored = row.getObject(column, OffsetDateTime.class);
      return stored == null ? null : stored.withOffsetSameInstant(ZoneOffset.UTC);
    }
    LocalDateTime stored = row.getObject(column, LocalDateTime.class);
    return stored == null ? null : stored.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable OffsetTime time(ResultSet row, ResultSetMetaData metaData, int column)
      throws SQLException {
    if (hasZone(metaData, column)) {
      OffsetTime stored = row.getObject(column, OffsetTime.class);
      return stored == null ? null : stored.withOffsetSameInstant(ZoneOffset.UTC);
    }
    LocalTime stored = row.getObject(column, LocalTime.class);
    return stored == null ? null : stored.atOffset(ZoneOffset.UTC);
  }

  /** PostgreSQL's; its driver gives both kinds of column the same JDBC type. */
  private static boolean hasZone(ResultSetMetaData metaData, int column) throws SQLException {
    return metaData.getColumnTypeName(column).endsWith("tz");
  }

  /** Local values only; points in time differ between the servers. */
  static boolean bindLocal(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value instanceof LocalDateTime
        || value instanceof LocalDate
        || value instanceof LocalTime) {
      statement.setObject(index, value);
      return true;
    }
    return false;
  }

  /**
   * A value that the driver has read as it likes.
   *
   * @param zoned whether its timestamps stand for points in time, or for what the column says
   */
  static Object convert(Object raw, Class<?> type, boolean zoned) {
    if (type == OffsetDateTime.class && raw instanceof Timestamp time) {
      return zoned
          ? time.toInstant().atOffset(ZoneOffset.UTC)
          : time.toLocalDateTime().atOffset(ZoneOffset.UTC);
    }
    return type == OffsetDateTime.class && raw instanceof LocalDateTime time
        ? time.atOffset(ZoneOffset.UTC)
        : raw;
  }
}
