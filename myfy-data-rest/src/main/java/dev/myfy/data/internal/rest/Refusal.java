package dev.myfy.data.internal.rest;

import org.jspecify.annotations.Nullable;

/**
 * What is sent instead of a planned response whose promise was not kept.
 *
 * @param problem the answer, if the application has none of its own
 * @param failure of the commit, for the application's mappers; null if there was no exception
 */
record Refusal(Problem problem, @Nullable RuntimeException failure) {}
