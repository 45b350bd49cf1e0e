package dev.myfy.data.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.InvalidSettingsException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MicroProfileSourceTest {

  private static final String PROPERTY = "myfy.data.pool-size";
  private static final String VARIABLE = "MYFY_DATA_POOL_SIZE";

  private SmallRyeConfig config;

  private Optional<String> find(Map<String, String> low, Map<String, String> high) {
    config =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withSources(
                new PropertiesConfigSource(low, "low", 100),
                new PropertiesConfigSource(high, "high", 300))
            .build();
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    ConfigProviderResolver.instance().registerConfig(config, loader);
    return MicroProfileSource.of(loader)
        .find(PROPERTY)
        .map(found -> found.value() + (found.source().contains("low") ? " low" : " high"));
  }

  @AfterEach
  void release() {
    ConfigProviderResolver.instance().releaseConfig(config);
  }

  @Test
  void bothSpellingsAreReadFromEverySource() {
    assertThat(find(Map.of(PROPERTY, "7"), Map.of())).contains("7 low");
    release();
    assertThat(find(Map.of(VARIABLE, "8"), Map.of())).contains("8 low");
  }

  @Test
  void theHigherOrdinalWinsWhateverTheSpelling() {
    assertThat(find(Map.of(PROPERTY, "7"), Map.of(VARIABLE, "9"))).contains("9 high");
    release();
    assertThat(find(Map.of(VARIABLE, "7"), Map.of(PROPERTY, "9"))).contains("9 high");
  }

  @Test
  void anEmptyValueHidesWhatIsBelowIt() {
    assertThat(find(Map.of(PROPERTY, "7"), Map.of(PROPERTY, ""))).isEmpty();
  }

  @Test
  void expressionsAreExpanded() {
    assertThat(find(Map.of(PROPERTY, "${size}"), Map.of("size", "4"))).contains("4 low");
  }

  @Test
  void expressionOfNothingIsNotTakenForAnEmptyValue() {
    find(Map.of(PROPERTY, "a${nothing}b"), Map.of());
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    assertThat(MicroProfileSource.of(loader).find(PROPERTY))
        .hasValueSatisfying(found -> assertThat(found.expanded()).isFalse());
    assertThatThrownBy(() -> SettingsReader.read(loader))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining("MYFY_DATA_POOL_SIZE")
        .hasMessageContaining("${...}");
  }
}
