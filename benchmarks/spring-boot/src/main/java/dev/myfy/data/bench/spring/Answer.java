package dev.myfy.data.bench.spring;

/** The answer where there is nothing to show. */
public record Answer(String done) {}
