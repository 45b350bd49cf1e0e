package dev.myfy.data.internal.config;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings some of which are decided elsewhere; an empty value makes one absent. */
record Overridden(Map<String, String> values, String origin, SettingSource others)
    implements SettingSource {

  @Override
  public Optional<Found> find(String propertyName) {
    String value = values.get(propertyName);
    if (value == null) {
      return others.find(propertyName);
    }
    return value.isEmpty() ? Optional.empty() : Optional.of(new Found(value, origin));
  }

  @Override
  public Set<String> names() {
    Set<String> names = new HashSet<>(others.names());
    names.addAll(values.keySet());
    return names;
  }
}
