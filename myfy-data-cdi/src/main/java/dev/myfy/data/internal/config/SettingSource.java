package dev.myfy.data.internal.config;

import java.util.Optional;
import java.util.Set;

/** Where settings come from: MicroProfile Config, or plain Java where there is none. */
interface SettingSource {

  /**
   * The value in force for a property, asked for by its own name and by its environment spelling.
   * An empty value counts as absent.
   */
  Optional<Found> find(String propertyName);

  /** All names that are set anywhere. */
  Set<String> names();

  /**
   * A value and its origin.
   *
   * @param value not empty, surrounding white space removed
   * @param source where it was found, for messages
   * @param expanded false if the value has an expression that names nothing that is set
   */
  record Found(String value, String source, boolean expanded) {

    Found(String value, String source) {
      this(value, source, true);
    }
  }
}
