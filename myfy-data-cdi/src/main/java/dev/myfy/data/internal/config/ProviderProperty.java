package dev.myfy.data.internal.config;

/**
 * A property for the persistence provider, as it was found.
 *
 * @param name for example {@code eclipselink.jdbc.batch-writing}
 * @param value as it is written, never empty
 * @param source where it was found, for messages
 */
public record ProviderProperty(String name, String value, String source) {}
