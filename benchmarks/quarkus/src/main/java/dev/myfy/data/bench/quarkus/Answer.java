package dev.myfy.data.bench.quarkus;

/** The answer where there is nothing to show. */
public record Answer(String done) {}
