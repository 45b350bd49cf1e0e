package dev.myfy.data.internal.migration;

import java.util.List;

/**
 * The tables that the entities need.
 *
 * @param createStatements what the persistence provider would create in an empty database
 * @param provider its name and version, for people
 */
public record MappedTables(List<String> createStatements, String provider) {}
