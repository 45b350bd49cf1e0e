package dev.myfy.data.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Numbers, texts, bytes and what is made of them. */
interface ScalarContract extends Store {

  /** Written, read by another session, found by its value. */
  default <T> void roundTrip(
      String attribute,
      BiConsumer<Everything, T> set,
      Function<Everything, T> get,
      List<T> values) {
    for (T value : values) {
      Long id = store(entity -> set.accept(entity, value));
      assertThat(get.apply(load(id))).as("%s %s", attribute, value).isEqualTo(value);
      assertThat(ids("e." + attribute + " = :v", Map.of("v", value)))
          .as("%s = %s", attribute, value)
          .contains(id);
    }
    Long none = store(entity -> {});
    if (attribute.equals("flag")) {
      return;
    }
    assertThat(get.apply(load(none))).as("%s null", attribute).isNull();
    assertThat(ids("e." + attribute + " is null", Map.of())).contains(none);
  }

  /** Sorted and compared by value. */
  default <T> void sorted(String attribute, BiConsumer<Everything, T> set, List<T> ascending) {
    List<Long> ids = ascending.stream().map(v -> store(e -> set.accept(e, v))).toList();
    assertThat(order(attribute)).as("order by %s", attribute).containsExactlyElementsOf(ids);
    for (int i = 0; i < ids.size(); i++) {
      assertThat(ids("e." + attribute + " < :v", Map.of("v", ascending.get(i))))
          .as("%s < %s", attribute, ascending.get(i))
          .containsExactlyInAnyOrderElementsOf(ids.subList(0, i));
    }
    T low = ascending.get(0);
    T high = ascending.get(ascending.size() - 2);
    assertThat(ids("e." + attribute + " between :a and :b", Map.of("a", low, "b", high)))
        .containsExactlyInAnyOrderElementsOf(ids.subList(0, ids.size() - 1));
  }

  @Test
  default void booleans() {
    roundTrip("flag", (e, v) -> e.flag = v, e -> e.flag, List.of(true, false));
    roundTrip("maybe", (e, v) -> e.maybe = v, e -> e.maybe, List.of(true, false));
  }

  @Test
  default void integersToTheirEnds() {
    roundTrip(
        "tiny", (e, v) -> e.tiny = v, e -> e.tiny, List.of((byte) -128, (byte) 0, (byte) 127));
    roundTrip(
        "small", (e, v) -> e.small = v, e -> e.small, List.of(Short.MIN_VALUE, Short.MAX_VALUE));
    roundTrip(
        "number",
        (e, v) -> e.number = v,
        e -> e.number,
        List.of(Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE));
    roundTrip("big", (e, v) -> e.big = v, e -> e.big, List.of(Long.MIN_VALUE, 0L, Long.MAX_VALUE));
  }

  @Test
  default void integersSort() {
    sorted("big", (e, v) -> e.big = v, List.of(Long.MIN_VALUE, -10L, 9L, 10L, Long.MAX_VALUE));
  }

  @Test
  default void doublesToTheLastBit() {
    List<Double> values = List.of(-1e300, -0.1, 0.0, 1e-300, 0.1, Math.PI, 1e300, Double.MAX_VALUE);
    roundTrip("twice", (e, v) -> e.twice = v, e -> e.twice, values);
  }

  @Test
  default void doublesSort() {
    sorted("twice", (e, v) -> e.twice = v, List.of(-1e300, -0.1, 0.0, 1e-300, 9.0, 10.0, 1e300));
  }

  @Test
  default void bigIntegersBeyondLong() {
    BigInteger large = new BigInteger("99999999999999999999999999999999999999");
    roundTrip(
        "huge", (e, v) -> e.huge = v, e -> e.huge, List.of(BigInteger.ONE, large, large.negate()));
  }

  @Test
  default void bigIntegersSort() {
    BigInteger large = new BigInteger("99999999999999999999999999999999999999");
    sorted(
        "huge",
        (e, v) -> e.huge = v,
        List.of(large.negate(), BigInteger.ZERO, BigInteger.TWO, BigInteger.TEN, large));
  }

  @Test
  default void everyDigitOfADecimal() {
    Stream.of(
            "1234567890123456789012345678.1234567891",
            "-9999999999999999999999999999.9999999999",
            "0.0000000001",
            "0.1",
            "123456789012345678.9")
        .map(BigDecimal::new)
        .forEach(
            value -> {
              Long id = store(e -> e.exact = value);
              assertThat(load(id).exact).isEqualByComparingTo(value);
              assertThat(ids("e.exact = :v", Map.of("v", value))).contains(id);
            });
  }

  @Test
  default void decimalsSortAsNumbers() {
    sorted(
        "exact",
        (e, v) -> e.exact = v,
        Stream.of(
                "-1234567890123456789012345678.1234567891",
                "-10",
                "-9",
                "-0.0000000001",
                "0",
                "9.99",
                "10",
                "100.5",
                "1234567890123456789012345678.1234567890",
                "1234567890123456789012345678.1234567891")
            .map(BigDecimal::new)
            .toList());
  }

  @Test
  default void decimalsOfDifferentScaleAreEqual() {
    Long id = store(e -> e.exact = new BigDecimal("1.50"));
    assertThat(ids("e.exact = :v", Map.of("v", new BigDecimal("1.5")))).containsExactly(id);
    assertThat(ids("e.exact = :v", Map.of("v", new BigDecimal("1.500")))).containsExactly(id);
    assertThat(ids("e.exact > :v", Map.of("v", new BigDecimal("1.5")))).isEmpty();
    assertThat(ids("e.exact in :v", Map.of("v", List.of(new BigDecimal("1.5"))))).hasSize(1);
  }

  @Test
  default void decimalWithoutPrecisionKeepsItsFraction() {
    Long id = store(e -> e.plain = new BigDecimal("12.34"));
    assertThat(load(id).plain).isEqualByComparingTo("12.34");
  }

  @Test
  default void greatestAndSmallestDecimal() {
    store(e -> e.exact = new BigDecimal("9"));
    store(e -> e.exact = new BigDecimal("10.5"));
    assertThat(value("select max(e.exact) from Everything e", BigDecimal.class))
        .isEqualByComparingTo("10.5");
    assertThat(value("select min(e.exact) from Everything e", BigDecimal.class))
        .isEqualByComparingTo("9");
  }

  @Test
  default void everyCharacter() {
    roundTrip(
        "text",
        (e, v) -> e.text = v,
        e -> e.text,
        List.of(
            "",
            " ",
            "  both  ",
            "it's \"quoted\" `so` \\ %_?:;--/*",
            "line\r\nbreak\ttab",
            "äöüßÄÖÜéèñç",
            "Ελληνικά русский עברית العربية 日本語",
            "\uD83D\uDE00\uD83C\uDDE9\uD83C\uDDEA e\u0301",
            "x".repeat(255)));
  }

  @Test
  default void emptyIsNotNull() {
    Long empty = store(e -> e.text = "");
    Long none = store(e -> e.text = null);
    assertThat(load(empty).text).isEmpty();
    assertThat(load(none).text).isNull();
    assertThat(ids("e.text is null", Map.of())).containsExactly(none);
  }

  @Test
  default void characters() {
    roundTrip("letter", (e, v) -> e.letter = v, e -> e.letter, List.of('a', 'Z', 'ß', '日'));
  }

  @Test
  default void longTexts() {
    String text = "Zwölf Boxkämpfer \uD83D\uDE00 ".repeat(60_000);
    assertThat(load(store(e -> e.longText = text)).longText).isEqualTo(text);
  }

  @Test
  default void megabytes() {
    byte[] megabyte = new byte[1 << 20];
    new Random(1).nextBytes(megabyte);
    byte[] few = {0, 1, -1, 127, -128, '\''};
    Everything read =
        load(
            store(
                e -> {
                  e.bytes = few;
                  e.longBytes = megabyte;
                }));
    assertThat(read.bytes).isEqualTo(few);
    assertThat(Arrays.equals(read.longBytes, megabyte)).isTrue();
  }

  @Test
  default void uuids() {
    roundTrip(
        "uuid",
        (e, v) -> e.uuid = v,
        e -> e.uuid,
        List.of(
            new UUID(0, 0),
            new UUID(-1, -1),
            UUID.fromString("0198a7c2-0000-7000-8000-0123456789ab")));
  }

  @Test
  default void enums() {
    roundTrip(
        "ordinal", (e, v) -> e.ordinal = v, e -> e.ordinal, List.of(Everything.Size.values()));
    roundTrip("named", (e, v) -> e.named = v, e -> e.named, List.of(Everything.Size.values()));
  }

  @Test
  default void converters() {
    roundTrip(
        "money",
        (e, v) -> e.money = v,
        e -> e.money,
        List.of(new Everything.Money(1), new Everything.Money(Long.MAX_VALUE)));
  }

  @Test
  default void embeddables() {
    Long id = store(e -> e.address = new Everything.Address("Am Ring 1", "Köln"));
    assertThat(load(id).address.city).isEqualTo("Köln");
    assertThat(ids("e.address.street = :v", Map.of("v", "Am Ring 1"))).containsExactly(id);
  }

  @Test
  default void elementCollections() {
    Long id =
        store(
            e -> {
              e.words.addAll(List.of("eins", "zwei"));
              e.prices.put("tea", new BigDecimal("2.50"));
            });
    run(
        session -> {
          Everything read = session.find(Everything.class, id);
          assertThat(read.words).containsExactlyInAnyOrder("eins", "zwei");
          assertThat(read.prices.get("tea")).isEqualByComparingTo("2.5");
        });
    assertThat(ids(":v member of e.words", Map.of("v", "zwei"))).containsExactly(id);
  }
}
