package dev.myfy.data.bench.load;

/**
 * What the load has met. Latencies are in microseconds.
 *
 * @param requests answered with 2xx
 * @param errors anything else
 * @param seconds from the first request to the last answer
 * @param mean latency
 * @param p50 latency
 * @param p90 latency
 * @param p99 latency
 * @param p999 latency
 * @param max latency
 */
public record LoadResult(
    long requests,
    long errors,
    double seconds,
    double mean,
    double p50,
    double p90,
    double p99,
    double p999,
    double max) {

  public double perSecond() {
    return requests / seconds;
  }
}
