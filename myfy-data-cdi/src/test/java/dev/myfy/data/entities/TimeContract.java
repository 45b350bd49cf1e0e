package dev.myfy.data.entities;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** Dates and times, in zones that are not UTC, at hours that do not exist. */
interface TimeContract extends ScalarContract {

  /** The JVM's default zone, from now on. The class restores it after the test. */
  static void zone(String id) {
    TimeZone.setDefault(TimeZone.getTimeZone(id));
  }

  @Test
  default void instantsSurviveAChangeOfZone() {
    // 02:30 on this day does not exist in Berlin, and is an hour of UTC like any other.
    Instant gap = Instant.parse("2026-03-29T02:30:00.123456Z");
    zone("Europe/Berlin");
    Long id = store(e -> e.instant = gap);
    assertThat(load(id).instant).isEqualTo(gap);
    zone("America/New_York");
    assertThat(load(id).instant).isEqualTo(gap);
    assertThat(ids("e.instant = :v", Map.of("v", gap))).containsExactly(id);
    assertThat(ids("e.instant > :v", Map.of("v", gap))).isEmpty();
    assertThat(ids("e.instant < :v", Map.of("v", gap.plusMillis(1)))).containsExactly(id);
  }

  @Test
  default void instantsSort() {
    sorted(
        "instant",
        (e, v) -> e.instant = v,
        List.of(
            Instant.parse("1999-12-31T23:59:59Z"),
            Instant.parse("2026-10-25T00:30:00Z"),
            Instant.parse("2026-10-25T00:30:00.000001Z"),
            Instant.parse("2026-10-25T01:30:00Z"),
            Instant.parse("2999-01-01T00:00:00Z")));
  }

  @Test
  default void localTimesThatDoNotExistHere() {
    LocalDateTime gap = LocalDateTime.parse("2026-03-29T02:30:00.123456");
    zone("Europe/Berlin");
    Long id = store(e -> e.local = gap);
    assertThat(load(id).local).isEqualTo(gap);
    zone("Pacific/Apia");
    assertThat(load(id).local).isEqualTo(gap);
    assertThat(ids("e.local = :v", Map.of("v", gap))).containsExactly(id);
  }

  @Test
  default void localDateTimesSort() {
    sorted(
        "local",
        (e, v) -> e.local = v,
        List.of(
            LocalDateTime.parse("1970-01-01T00:00:00"),
            LocalDateTime.parse("2026-03-29T02:30:00"),
            LocalDateTime.parse("2026-03-29T02:30:00.5"),
            LocalDateTime.parse("2026-03-29T03:00:00")));
  }

  @Test
  default void datesThatWereSkipped() {
    zone("Pacific/Apia");
    roundTrip(
        "day",
        (e, v) -> e.day = v,
        e -> e.day,
        List.of(
            LocalDate.parse("2011-12-30"),
            LocalDate.parse("1582-10-10"),
            LocalDate.parse("2000-02-29"),
            LocalDate.parse("9999-12-31")));
  }

  @Test
  default void timesToTheMicrosecond() {
    zone("Europe/Berlin");
    roundTrip(
        "time",
        (e, v) -> e.time = v,
        e -> e.time,
        List.of(
            LocalTime.MIDNIGHT,
            LocalTime.parse("02:30:00"),
            LocalTime.parse("10:15:30.123456"),
            LocalTime.parse("23:59:59.999999")));
  }

  @Test
  default void offsetDateTimesAreTheSameInstant() {
    zone("America/New_York");
    OffsetDateTime time = OffsetDateTime.parse("2026-03-29T04:30:00.123456+02:00");
    Long id = store(e -> e.offset = time);
    zone("Asia/Tokyo");
    assertThat(load(id).offset.toInstant()).isEqualTo(time.toInstant());
    OffsetDateTime elsewhere = time.withOffsetSameInstant(ZoneOffset.ofHours(-5));
    assertThat(ids("e.offset = :v", Map.of("v", elsewhere))).containsExactly(id);
    assertThat(ids("e.offset < :v", Map.of("v", elsewhere.plusSeconds(1)))).containsExactly(id);
  }

  @Test
  default void zonedDateTimesAreTheSameInstant() {
    ZonedDateTime time = ZonedDateTime.of(2026, 7, 1, 12, 0, 0, 0, ZoneId.of("Europe/Berlin"));
    Long id = store(e -> e.zoned = time);
    assertThat(load(id).zoned.toInstant()).isEqualTo(time.toInstant());
    assertThat(ids("e.zoned = :v", Map.of("v", time.withZoneSameInstant(UTC)))).hasSize(1);
  }

  @Test
  default void offsetTimesAreTheSameTime() {
    OffsetTime time = OffsetTime.parse("10:15:30+02:00");
    assertThat(load(store(e -> e.offsetTime = time)).offsetTime.isEqual(time)).isTrue();
  }

  @Test
  default void durations() {
    roundTrip(
        "duration",
        (e, v) -> e.duration = v,
        e -> e.duration,
        List.of(Duration.ZERO, Duration.ofNanos(1), Duration.ofDays(-3), Duration.ofDays(36_500)));
  }

  @Test
  default void durationsSort() {
    sorted(
        "duration",
        (e, v) -> e.duration = v,
        List.of(
            Duration.ofHours(-1),
            Duration.ofSeconds(9),
            Duration.ofSeconds(10),
            Duration.ofDays(1)));
  }

  @Test
  default void years() {
    roundTrip("year", (e, v) -> e.year = v, e -> e.year, List.of(Year.of(1), Year.of(2026)));
  }

  @Test
  default void oldDatesInAZoneOfTheirOwn() {
    zone("America/New_York");
    Date date = Date.from(Instant.parse("2026-07-01T12:34:56.789Z"));
    Calendar calendar = new GregorianCalendar(2026, Calendar.JULY, 1, 8, 30, 15);
    Long id =
        store(
            e -> {
              e.date = date;
              e.calendar = calendar;
            });
    Everything read = load(id);
    assertThat(read.date.getTime()).isEqualTo(date.getTime());
    assertThat(read.calendar.getTimeInMillis()).isEqualTo(calendar.getTimeInMillis());
    assertThat(ids("e.date = :v", Map.of("v", date))).containsExactly(id);
    assertThat(ids("e.calendar = :v", Map.of("v", calendar))).containsExactly(id);
  }

  /** EclipseLink keeps the zone that the JVM began with for these. */
  @Test
  default void oldDaysInTheZoneOfTheJvm() {
    Date day = new GregorianCalendar(2026, Calendar.JULY, 1).getTime();
    Long id = store(e -> e.dayOnly = day);
    assertThat(load(id).dayOnly.getTime()).isEqualTo(day.getTime());
  }

  @Test
  default void greatestAndSmallestTime() {
    LocalDateTime later = LocalDateTime.parse("2026-03-29T02:30:00");
    store(e -> e.local = later);
    store(e -> e.local = later.minusYears(1));
    assertThat(value("select max(e.local) from Everything e", LocalDateTime.class))
        .isEqualTo(later);
    Instant instant = Instant.parse("2026-03-29T02:30:00Z");
    store(e -> e.instant = instant);
    assertThat(value("select max(e.instant) from Everything e", Instant.class)).isEqualTo(instant);
  }

  @Test
  default void partsOfADateAndATime() {
    store(e -> e.local = LocalDateTime.parse("2026-11-22T21:30:45"));
    for (var part :
        Map.of(
                "year", 2026, "quarter", 4, "month", 11, "week", 47, "day", 22, "hour", 21,
                "minute", 30)
            .entrySet()) {
      assertThat(
              value(
                      "select extract(" + part.getKey() + " from e.local) from Everything e",
                      Number.class)
                  .intValue())
          .as(part.getKey())
          .isEqualTo(part.getValue());
    }
    assertThat(
            value("select extract(second from e.local) from Everything e", Number.class)
                .doubleValue())
        .isEqualTo(45.0);
  }

  @Test
  default void nowIsBetweenBeforeAndAfter() {
    Long past =
        store(
            e -> {
              e.local = LocalDateTime.now().minusDays(2);
              e.day = LocalDate.now().minusDays(2);
            });
    store(
        e -> {
          e.local = LocalDateTime.now().plusDays(2);
          e.day = LocalDate.now().plusDays(2);
        });
    assertThat(ids("e.local < local datetime", Map.of())).containsExactly(past);
    assertThat(ids("e.local < current_timestamp", Map.of())).containsExactly(past);
    assertThat(ids("e.day < local date", Map.of())).containsExactly(past);
    assertThat(ids("e.day < current_date", Map.of())).containsExactly(past);
  }
}
