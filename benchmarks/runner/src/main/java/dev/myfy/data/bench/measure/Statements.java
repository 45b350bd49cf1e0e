package dev.myfy.data.bench.measure;

import java.util.List;

/**
 * What one request sends to the database.
 *
 * @param server the server's id
 * @param endpoint the endpoint's id
 * @param way the id of the way
 * @param sent the statements in order
 */
public record Statements(String server, String endpoint, String way, List<String> sent) {}
