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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
