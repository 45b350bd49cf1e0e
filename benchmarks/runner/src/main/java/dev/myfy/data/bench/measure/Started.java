package dev.myfy.data.bench.measure;

/**
 * A WAR that was deployed alone, beside the probe.
 *
 * @param server the server's id
 * @param way the id of the way
 * @param entities more than the bank has
 * @param warBytes size of the file
 * @param firstMillis deployment in a server that has just started; 0 if it had worked before
 * @param againMillis the fastest of the later deployments; 0 if there was none
 * @param insideMillis of that, what our boot line says; 0 if we are not in it
 * @param heap bytes in use after 10,000 requests and a collection; 0 if not measured
 * @param metaspace the same
 * @param classes loaded then
 */
public record Started(
    String server,
    String way,
    int entities,
    long warBytes,
    long firstMillis,
    long againMillis,
    long insideMillis,
    long heap,
    long metaspace,
    long classes) {}
