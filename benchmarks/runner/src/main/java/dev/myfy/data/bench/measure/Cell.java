package dev.myfy.data.bench.measure;

import dev.myfy.data.bench.load.LoadResult;

/**
 * What was measured without a pause on one server, in one way, at one endpoint.
 *
 * @param server the server's id
 * @param block cells of one block are compared with each other
 * @param endpoint the endpoint's id
 * @param way the id of the way
 * @param load what the load has met
 * @param serverMicros processor time of the server's JVM for each request, in microseconds
 * @param databaseMicros processor time of PostgreSQL for each request, in microseconds
 * @param bytes allocated in the server's JVM for each request
 * @param foreign share of the machine's processor time that others have used
 */
public record Cell(
    String server,
    int block,
    String endpoint,
    String way,
    LoadResult load,
    double serverMicros,
    double databaseMicros,
    double bytes,
    double foreign) {}
