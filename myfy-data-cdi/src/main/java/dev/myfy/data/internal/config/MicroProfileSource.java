package dev.myfy.data.internal.config;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;
import org.jspecify.annotations.Nullable;

/** Settings from MicroProfile Config, with both spellings from every source. */
final class MicroProfileSource implements SettingSource {

  private final Config config;

  private MicroProfileSource(Config config) {
    this.config = config;
  }

  /**
   * @throws IllegalStateException if the server has the API without an implementation (GlassFish 8)
   * @throws LinkageError if the server has no MicroProfile Config at all
   */
  static MicroProfileSource of(ClassLoader loader) {
    return new MicroProfileSource(ConfigProvider.getConfig(loader));
  }

  @Override
  public Optional<Found> find(String propertyName) {
    ConfigValue byProperty = config.getConfigValue(propertyName);
    ConfigValue byVariable = config.getConfigValue(Setting.variableName(propertyName));
    return found(stronger(byProperty, byVariable));
  }

  @Override
  public Set<String> names() {
    Set<String> names = new HashSet<>();
    config.getPropertyNames().forEach(names::add);
    return names;
  }

  private static ConfigValue stronger(ConfigValue byProperty, ConfigValue byVariable) {
    if (byProperty.getRawValue() == null) {
      return byVariable;
    }
    boolean variableWins =
        byVariable.getRawValue() != null
            && byVariable.getSourceOrdinal() > byProperty.getSourceOrdinal();
    return variableWins ? byVariable : byProperty;
  }

  private static Optional<Found> found(ConfigValue value) {
    String source = String.valueOf(value.getSourceName());
    @Nullable String raw = value.getRawValue();
    @Nullable String text = value.getValue();
    if (raw == null || raw.isBlank()) {
      return Optional.empty();
    }
    if (text == null) {
      return Optional.of(new Found(raw.strip(), source, false));
    }
    return text.isBlank() ? Optional.empty() : Optional.of(new Found(text.strip(), source));
  }
}
