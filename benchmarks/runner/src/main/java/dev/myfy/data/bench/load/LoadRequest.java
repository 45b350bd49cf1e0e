package dev.myfy.data.bench.load;

/**
 * What the load is to be.
 *
 * @param port on 127.0.0.1
 * @param base what the path begins with
 * @param endpoint what is asked for
 * @param clients each with a connection of its own and one request at a time
 * @param millis how long
 */
public record LoadRequest(int port, String base, Endpoint endpoint, int clients, long millis) {}
