package dev.myfy.data.internal.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The types of java.time that EclipseLink 4 would store as serialized objects. EclipseLink makes
 * the converters, so they are public.
 */
public final class TimeConverters {

  /** Converter by the type that it is for. */
  static final Map<Class<?>, Class<?>> CLASSES =
      Map.of(
          Instant.class, OfInstant.class,
          ZonedDateTime.class, OfZonedDateTime.class,
          Duration.class, OfDuration.class,
          Year.class, OfYear.class);

  private TimeConverters() {}

  /** A point in time, in UTC. */
  @Converter(autoApply = true)
  public static final class OfInstant
      implements AttributeConverter<@Nullable Instant, @Nullable OffsetDateTime> {

    @Override
    public @Nullable OffsetDateTime convertToDatabaseColumn(@Nullable Instant instant) {
      return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable OffsetDateTime stored) {
      return stored == null ? null : stored.toInstant();
    }
  }

  /** A point in time: the zone is not stored, UTC comes back, as with Hibernate. */
  @Converter(autoApply = true)
  public static final class OfZonedDateTime
      implements AttributeConverter<@Nullable ZonedDateTime, @Nullable OffsetDateTime> {

    @Override
    public @Nullable OffsetDateTime convertToDatabaseColumn(@Nullable ZonedDateTime time) {
      return time == null ? null : time.toOffsetDateTime();
    }

    @Override
    public @Nullable ZonedDateTime convertToEntityAttribute(@Nullable OffsetDateTime stored) {
      return stored == null ? null : stored.atZoneSameInstant(ZoneOffset.UTC);
    }
  }

  /** Nanoseconds, as with Hibernate; up to 292 years. */
  @Converter(autoApply = true)
  public static final class OfDuration
      implements AttributeConverter<@Nullable Duration, @Nullable Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Duration duration) {
      return duration == null ? null : duration.toNanos();
    }

    @Override
    public @Nullable Duration convertToEntityAttribute(@Nullable Long stored) {
      return stored == null ? null : Duration.ofNanos(stored);
    }
  }

  /** Its number. */
  @Converter(autoApply = true)
  public static final class OfYear
      implements AttributeConverter<@Nullable Year, @Nullable Integer> {

    @Override
    public @Nullable Integer convertToDatabaseColumn(@Nullable Year year) {
      return year == null ? null : year.getValue();
    }

    @Override
    public @Nullable Year convertToEntityAttribute(@Nullable Integer stored) {
      return stored == null ? null : Year.of(stored);
    }
  }
}
