package dev.myfy.data.internal.schema;

/**
 * Somebody's wish to change the schema at start.
 *
 * @param name of the setting or property
 * @param value as it is written
 * @param source where it was found, for messages
 */
public record SchemaRequest(String name, String value, String source) {}
