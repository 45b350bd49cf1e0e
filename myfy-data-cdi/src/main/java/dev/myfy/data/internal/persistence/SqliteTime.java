package dev.myfy.data.internal.persistence;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Calendar;
import java.util.Optional;

/**
 * Dates and times as text that SQLite's own functions understand and that sorts as time does, from
 * the year 0 to 9999. Always nine digits of a second, so that equal times are equal texts; a point
 * in time in UTC, without saying so.
 *
 * @see <a href="https://www.sqlite.org/lang_datefunc.html">SQLite: Date And Time Functions</a>
 */
final class SqliteTime {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.nnnnnnnnn");
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.nnnnnnnnn");

  /** Also what other programs and SQLite's functions write. */
  private static final DateTimeFormatter LENIENT =
      new DateTimeFormatterBuilder()
          .appendOptional(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("[ ]['T']")
          .appendOptional(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[ ][XXX][X]")
          .toFormatter();

  private SqliteTime() {}

  /** The text of a date or time; empty if the value is none. */
  static Optional<String> format(Object value) {
    if (value instanceof LocalDateTime time) {
      return Optional.of(DATE_TIME.format(time));
    }
    if (value instanceof OffsetDateTime time) {
      return Optional.of(DATE_TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC)));
    }
    if (value instanceof LocalTime time) {
      return Optional.of(TIME.format(time));
    }
    if (value instanceof OffsetTime time) {
      return Optional.of(TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC)));
    }
    return value instanceof LocalDate date ? Optional.of(date.toString()) : formatLegacy(value);
  }

  /** The types before java.time are local times of the JVM's zone, as on every database. */
  private static Optional<String> formatLegacy(Object value) {
    if (value instanceof Date date) {
      return Optional.of(date.toLocalDate().toString());
    }
    if (value instanceof Time time) {
      return format(new Timestamp(time.getTime()).toLocalDateTime().toLocalTime());
    }
    if (value instanceof Timestamp time) {
      return format(time.toLocalDateTime());
    }
    if (value instanceof Calendar calendar) {
      return format(new Timestamp(calendar.getTimeInMillis()));
    }
    return value instanceof java.util.Date date
        ? format(Timestamp.from(date.toInstant()))
        : Optional.empty();
  }

  /**
   * Reads what {@link #format} wrote, or another program.
   *
   * @throws java.time.format.DateTimeParseException if the text is neither a date nor a time
   */
  static Object parse(String text, Class<?> type) {
    TemporalAccessor parsed = LENIENT.parse(text);
    LocalDate date =
        Optional.ofNullable(parsed.query(TemporalQueries.localDate())).orElse(LocalDate.EPOCH);
    LocalTime time =
        Optional.ofNullable(parsed.query(TemporalQueries.localTime())).orElse(LocalTime.MIDNIGHT);
    ZoneOffset offset =
        parsed.isSupported(ChronoField.OFFSET_SECONDS) ? ZoneOffset.from(parsed) : ZoneOffset.UTC;
    return convert(LocalDateTime.of(date, time), offset, type);
  }

  /** SQLite's other form of a point in time, written by drivers: milliseconds since 1970. */
  static Object parse(long milliseconds, Class<?> type) {
    LocalDateTime utc = LocalDateTime.ofInstant(Instant.ofEpochMilli(milliseconds), ZoneOffset.UTC);
    return convert(utc, ZoneOffset.UTC, type);
  }

  private static Object convert(LocalDateTime local, ZoneOffset offset, Class<?> type) {
    if (type == LocalDateTime.class) {
      return local;
    }
    if (type == OffsetDateTime.class) {
      return local.atOffset(offset).withOffsetSameInstant(ZoneOffset.UTC);
    }
    if (type == LocalTime.class) {
      return local.toLocalTime();
    }
    if (type == OffsetTime.class) {
      return local.toLocalTime().atOffset(offset).withOffsetSameInstant(ZoneOffset.UTC);
    }
    if (type == LocalDate.class) {
      return local.toLocalDate();
    }
    return convertLegacy(local, type);
  }

  private static Object convertLegacy(LocalDateTime local, Class<?> type) {
    if (type == Date.class) {
      return Date.valueOf(local.toLocalDate());
    }
    return type == Time.class
        ? new Time(Timestamp.valueOf(LocalDate.EPOCH.atTime(local.toLocalTime())).getTime())
        : Timestamp.valueOf(local);
  }
}
