package dev.myfy.data.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.Environment;
import dev.myfy.data.InvalidSettingsException;
import dev.myfy.data.internal.config.SettingSource.Found;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

  private static Reading read(String... namesAndValues) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new SettingsReader(new MapSource(values)).read();
  }

  private static InvalidSettingsException refused(String... namesAndValues) {
    return catchThrowableOfType(InvalidSettingsException.class, () -> read(namesAndValues));
  }

  @Nested
  class WithNothingSet {

    @Test
    void defaultsAreThoseOfTheTable() {
      DatabaseSettings settings = read().settings();
      assertThat(settings.databaseUrl()).hasToString("sqlite+aiosqlite:///./myfy.db");
      assertThat(settings.poolSize()).isEqualTo(5);
      assertThat(settings.maxOverflow()).isEqualTo(10);
      assertThat(settings.poolTimeout()).isEqualTo(Duration.ofSeconds(30));
      assertThat(settings.poolRecycle()).contains(Duration.ofHours(1));
      assertThat(settings.poolPrePing()).isTrue();
      assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(10));
      assertThat(settings.readTimeout()).isEqualTo(Duration.ofSeconds(60));
      assertThat(settings.echo()).isFalse();
      assertThat(settings.echoPool()).isFalse();
      assertThat(settings.environment()).isEqualTo(Environment.DEVELOPMENT);
      assertThat(settings.autoCreateTables()).isFalse();
      assertThat(settings.rollbackFromStatus()).isEqualTo(400);
      assertThat(settings.persistenceProvider()).isEmpty();
    }
  }

  @Nested
  class Booleans {

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "1", "yes", "On", "t", "y"})
    void acceptPythonsWordsForTrue(String word) {
      assertThat(read("MYFY_DATA_ECHO", word).settings().echo()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "0", "no", "OFF", "f", "N"})
    void acceptPythonsWordsForFalse(String word) {
      assertThat(read("MYFY_DATA_POOL_PRE_PING", word).settings().poolPrePing()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tru", "2", "yess", "null", "\u0661"})
    void refuseGarbage(String word) {
      assertThat(refused("MYFY_DATA_ECHO", word))
          .hasMessageContaining("MYFY_DATA_ECHO=" + word)
          .hasMessageContaining("true or false");
    }
  }

  @Nested
  class Numbers {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "abc",
          "1e3",
          "0x10",
          "2147483648",
          "0",
          "-1",
          "NaN",
          "٣",
          "10_000",
          "5.0",
          "+5",
          "1 0"
        })
    void refuseWhatIsNoWholeNumberInRange(String value) {
      assertThat(refused("MYFY_DATA_POOL_SIZE", value).problems())
          .singleElement()
          .asString()
          .contains("MYFY_DATA_POOL_SIZE=" + value, "a whole number from 1", "Example:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "Infinity", "NaN", "10s", "PT10S", "1,5", ".5", "1e-1"})
    void refuseWhatIsNoTime(String value) {
      assertThat(refused("MYFY_DATA_POOL_TIMEOUT", value)).hasMessageContaining("seconds");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.25, 250", "30, 30000", "30.0, 30000"})
    void acceptSecondsWithAFraction(String value, long milliseconds) {
      assertThat(read("MYFY_DATA_POOL_TIMEOUT", value).settings().poolTimeout())
          .isEqualTo(Duration.ofMillis(milliseconds));
    }

    @Test
    void recycleMinusOneIsNever() {
      assertThat(read("MYFY_DATA_POOL_RECYCLE", "-1").settings().poolRecycle()).isEmpty();
      assertThat(refused("MYFY_DATA_POOL_RECYCLE", "0")).hasMessageContaining("-1 for never");
    }

    @Test
    void surroundingWhiteSpaceDoesNotMatterAndEmptyIsAbsent() {
      assertThat(read("MYFY_DATA_POOL_SIZE", " 7 ").settings().poolSize()).isEqualTo(7);
      assertThat(read("MYFY_DATA_POOL_SIZE", "").settings().poolSize()).isEqualTo(5);
    }
  }

  /** Row F65: what is no number, in every setting that is one. */
  @Nested
  class NumbersThatAreNone {

    private static final List<String> GARBAGE =
        List.of(
            "abc",
            "1e3",
            "1E3",
            "0x10",
            "010x",
            "2147483648",
            "9999999999999999999",
            "-2",
            "NaN",
            "Infinity",
            "-Infinity",
            "∞",
            "٣",
            "１",
            "10_000",
            "10,000",
            "1.2.3",
            "10s",
            "PT10S",
            "1 0",
            "+5",
            ".5",
            "5.",
            "--1",
            "true",
            "null",
            "\u00001",
            "1\u0000",
            "1\n2",
            "½");

    static Stream<Arguments> rows() {
      List<Setting<?>> numbers =
          Setting.ALL.stream()
              .filter(
                  s -> s.rule().text().contains("number") || s.rule().text().contains("seconds"))
              .toList();
      assertThat(numbers).extracting(Setting::variableName).hasSizeGreaterThanOrEqualTo(7);
      return numbers.stream()
          .flatMap(s -> GARBAGE.stream().map(text -> Arguments.of(s.variableName(), text)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void areRefusedWithNameAndRule(String variable, String value) {
      String secret = "postgresql://u:s3cr3t-canary@h/d";
      InvalidSettingsException refusal = refused(variable, value, "MYFY_DATA_DATABASE_URL", secret);
      assertThat(refusal).as("refusal").isNotNull();
      assertThat(refusal.problems())
          .singleElement()
          .asString()
          .startsWith(variable + "=")
          .contains("must be", "number", "Example: " + variable + "=");
      assertThat(refusal).hasMessageNotContaining("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void emptyIsAbsentAndTheDefaultHolds(String value) {
      assertThat(read("MYFY_DATA_POOL_SIZE", value).settings().poolSize()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
      "MYFY_DATA_POOL_SIZE, 0",
      "MYFY_DATA_POOL_SIZE, 100001",
      "MYFY_DATA_MAX_OVERFLOW, -1",
      "MYFY_DATA_POOL_TIMEOUT, -0.5",
      "MYFY_DATA_POOL_TIMEOUT, 86400.5",
      "MYFY_DATA_POOL_RECYCLE, 0",
      "MYFY_DATA_POOL_RECYCLE, -0.5",
      "MYFY_DATA_CONNECT_TIMEOUT, 0",
      "MYFY_DATA_CONNECT_TIMEOUT, 0.5",
      "MYFY_DATA_READ_TIMEOUT, -1",
      "MYFY_DATA_ROLLBACK_FROM_STATUS, 299",
      "MYFY_DATA_ROLLBACK_FROM_STATUS, 601",
    })
    void outOfRangeIsRefused(String variable, String value) {
      assertThat(refused(variable, value)).hasMessageContaining(variable + "=" + value);
    }
  }

  @Nested
  class TheDatabaseUrl {

    @Test
    void byItsShortNameIsAcceptedWithARemark() {
      Reading reading = read("MYFY_DATA_DATABASE_URL", "postgres://u:s3cr3t@h/d");
      assertThat(reading.settings().databaseUrl().dialect()).isEqualTo("postgresql");
      assertThat(reading.warnings())
          .singleElement()
          .asString()
          .startsWith("MYFY0111")
          .doesNotContain("s3cr3t");
    }

    /** Row F68. */
    @ParameterizedTest
    @ValueSource(
        strings = {
          "postgresql://ann:s3cr3t@h:port/d",
          "postgresql://ann:s3cr3t@h:99999/d",
          "postgresql://ann:s3cr3t@h:-1/d",
          "postgresql://ann:s3cr3t",
          "postgresql:ann:s3cr3t@h/d",
          "ann:s3cr3t@h",
          "s3cr3t",
          "oracle://ann:s3cr3t@h/d",
          "postgresql://ann:x@s3cr3t@h/d",
          "postgresql://ann:s3cr3t%@h/d",
          "postgresql://ann:12@h 's3cr3t'/d",
          "jdbc:oracle:thin:ann/s3cr3t@h:1521:x",
          "jdbc:postgresql://ann:s3cr3t@h/d",
          "jdbc:postgresql://h:x/d?user=ann&password=s3cr3t",
          "jdbc:postgresql://h/d?user=ann&password=a&s3cr3t",
          "jdbc:mysql://h,i/d?user=ann&password=s3cr3t"
        })
    void isNeverRepeatedWhenItIsWrong(String url) {
      InvalidSettingsException refusal = refused("MYFY_DATA_DATABASE_URL", url);
      assertThat(refusal.toString())
          .contains("MYFY_DATA_DATABASE_URL=***")
          .doesNotContain("s3cr3t");
      assertThat(refusal.problems().toString()).doesNotContain("s3cr3t");
    }
  }

  @Nested
  class Problems {

    @Test
    void areReportedTogether() {
      InvalidSettingsException refusal =
          refused("MYFY_DATA_POOL_SIZE", "abc", "MYFY_DATA_POOL_TIMEOUT", "-5");
      assertThat(refusal.problems()).hasSize(2);
      assertThat(refusal).hasMessageStartingWith("MYFY0201: 2 settings are wrong:");
    }

    @Test
    void neverShowASecret() {
      InvalidSettingsException refusal =
          refused("MYFY_DATA_DATABASE_URL", "postgresql://ann:s3cr3t@host:port/db");
      assertThat(refusal.toString())
          .doesNotContain("s3cr3t")
          .contains("MYFY_DATA_DATABASE_URL=***");
    }
  }

  @Nested
  class Credentials {

    @Test
    void mayStandApart() {
      DatabaseSettings settings =
          read(
                  "MYFY_DATA_DATABASE_URL", "postgresql://db/shop",
                  "MYFY_DATA_USERNAME", "ann",
                  "MYFY_DATA_PASSWORD", "p@ss/w:rd")
              .settings();
      assertThat(settings.databaseUrl().username()).contains("ann");
      assertThat(settings.databaseUrl().password()).contains("p@ss/w:rd");
      assertThat(settings.toString()).doesNotContain("p@ss").doesNotContain("p%40ss");
    }

    @Test
    void inBothPlacesAreRefused() {
      assertThat(
              refused(
                  "MYFY_DATA_DATABASE_URL", "postgresql://bob@db/shop",
                  "MYFY_DATA_PASSWORD", "s3cr3t"))
          .hasMessageContaining("in one place only")
          .hasMessageNotContaining("s3cr3t");
    }
  }

  @Nested
  class UnknownSettings {

    @Test
    void areWarnedAboutWithTheNearestName() {
      assertThat(read("MYFY_DATA_POOLSIZE", "9").warnings())
          .singleElement()
          .asString()
          .contains("MYFY0202", "MYFY_DATA_POOLSIZE", "did you mean MYFY_DATA_POOL_SIZE?");
    }

    @Test
    void doNotIncludeTheAliasesThatSmallRyeMakesOfTheEnvironment() {
      assertThat(read("MYFY_DATA_POOL_SIZE", "9", "myfy.data.pool.size", "9").warnings()).isEmpty();
    }
  }

  @Nested
  class PropertiesOfTheProvider {

    @Test
    void arePassedOn() {
      assertThat(read("eclipselink.jdbc.batch-writing", "JDBC").providerProperties())
          .extracting(ProviderProperty::name, ProviderProperty::value)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("eclipselink.jdbc.batch-writing", "JDBC"));
    }

    @Test
    void thatAreOursAreRefusedWithWhatToUseInstead() {
      assertThatThrownBy(() -> read("jakarta.persistence.jdbc.url", "jdbc:h2:mem:x"))
          .isInstanceOf(InvalidSettingsException.class)
          .hasMessageContaining("MYFY0407")
          .hasMessageContaining("MYFY_DATA_DATABASE_URL");
    }
  }

  /** A source in which both spellings are one, as MicroProfile Config makes them. */
  private record MapSource(Map<String, String> values) implements SettingSource {

    @Override
    public Optional<Found> find(String propertyName) {
      return Optional.ofNullable(values.get(propertyName))
          .or(() -> Optional.ofNullable(values.get(Setting.variableName(propertyName))))
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .map(value -> new Found(value, "test"));
    }

    @Override
    public Set<String> names() {
      return values.keySet();
    }
  }
}
