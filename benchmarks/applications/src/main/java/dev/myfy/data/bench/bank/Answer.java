package dev.myfy.data.bench.bank;

/**
 * The answer where there is nothing to show.
 *
 * @param done what was done
 */
public record Answer(String done) {}
