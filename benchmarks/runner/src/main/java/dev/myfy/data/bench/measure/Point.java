package dev.myfy.data.bench.measure;

import dev.myfy.data.bench.load.LoadResult;

/**
 * A cell in a series of growing numbers.
 *
 * @param series what grows: clients, pool or objects
 * @param way the id of the way
 * @param endpoint the endpoint's id
 * @param size how many
 * @param load what the load has met
 */
public record Point(String series, String way, String endpoint, int size, LoadResult load) {}
