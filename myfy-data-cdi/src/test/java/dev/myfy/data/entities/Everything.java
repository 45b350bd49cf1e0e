package dev.myfy.data.entities;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One attribute of each type that an entity may have. */
@Entity
@Table(name = "everything")
public class Everything {

  /** An enum whose order is not that of its names. */
  public enum Size {
    SMALL,
    LARGE,
    HUGE
  }

  /** Stored in one column by a converter of the application. */
  public record Money(long cents) {}

  /** The converter. */
  @Converter
  public static class MoneyConverter implements AttributeConverter<Money, Long> {
    @Override
    public Long convertToDatabaseColumn(Money money) {
      return money == null ? null : money.cents();
    }

    @Override
    public Money convertToEntityAttribute(Long cents) {
      return cents == null ? null : new Money(cents);
    }
  }

  /** Two columns of its owner. */
  @Embeddable
  public static class Address {
    String street;
    String city;

    protected Address() {}

    Address(String street, String city) {
      this.street = street;
      this.city = city;
    }
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Version int version;

  String text;

  @Lob
  @Column(name = "long_text", length = 10_000_000) // Hibernate would make a TINYTEXT.
  String longText;

  byte[] bytes;

  @Lob
  @Column(name = "long_bytes", length = 10_000_000)
  byte[] longBytes;

  Character letter;

  boolean flag;
  Boolean maybe;
  Byte tiny;
  Short small;
  Integer number;
  Long big;
  Float single;

  @Column(name = "dbl")
  Double twice;

  @Column(precision = 38, scale = 10)
  BigDecimal exact;

  BigDecimal plain;
  BigInteger huge;

  Instant instant;

  @Column(name = "day_at")
  LocalDate day;

  @Column(name = "clock")
  LocalTime time;

  @Column(name = "local_at")
  LocalDateTime local;

  @Column(name = "offset_at")
  OffsetDateTime offset;

  @Column(name = "offset_clock")
  OffsetTime offsetTime;

  ZonedDateTime zoned;
  Duration duration;

  @Column(name = "vintage")
  Year year;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "old_date")
  Date date;

  @Temporal(TemporalType.DATE)
  Date dayOnly;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "old_calendar")
  Calendar calendar;

  UUID uuid;

  @Enumerated(EnumType.ORDINAL)
  @Column(name = "size_ordinal")
  Size ordinal;

  @Enumerated(EnumType.STRING)
  @Column(name = "size_name")
  Size named;

  @Convert(converter = MoneyConverter.class)
  Money money;

  @Embedded Address address;

  @ElementCollection
  @CollectionTable(name = "everything_words")
  List<String> words = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "everything_prices")
  Map<String, BigDecimal> prices = new HashMap<>();
}
