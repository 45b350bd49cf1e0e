package dev.myfy.data.internal.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Settings without MicroProfile Config: system properties, environment, and {@code
 * META-INF/microprofile-config.properties}, in that order.
 */
final class PlainSource implements SettingSource {

  private static final String FILE = "META-INF/microprofile-config.properties";

  private final List<Layer> layers;

  private PlainSource(List<Layer> layers) {
    this.layers = layers;
  }

  static PlainSource of(ClassLoader loader) {
    return new PlainSource(
        List.of(
            new Layer("system properties", toMap(System.getProperties())),
            new Layer("environment", System.getenv()),
            new Layer(FILE, toMap(read(loader)))));
  }

  @Override
  public Optional<Found> find(String propertyName) {
    for (Layer layer : layers) {
      Optional<String> value =
          Stream.of(propertyName, Setting.variableName(propertyName))
              .filter(layer.values::containsKey)
              .map(name -> layer.values.getOrDefault(name, "").strip())
              .findFirst();
      if (value.isPresent()) {
        return value.filter(text -> !text.isEmpty()).map(text -> new Found(text, layer.name));
      }
    }
    return Optional.empty();
  }

  @Override
  public Set<String> names() {
    return layers.stream()
        .flatMap(layer -> layer.values.keySet().stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Properties read(ClassLoader loader) {
    Properties properties = new Properties();
    try (InputStream stream = loader.getResourceAsStream(FILE)) {
      if (stream != null) {
        properties.load(stream);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
    return properties;
  }

  private static Map<String, String> toMap(Properties properties) {
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, name -> properties.getProperty(name, "")));
  }

  private record Layer(String name, Map<String, String> values) {}
}
