package dev.myfy.data.internal.migration.compare;

import java.util.List;

/**
 * A view of SQLite, which bears no table that it reads to be put in place of another.
 *
 * @param creating the texts that made it and its triggers
 */
record View(String name, List<String> creating) {}
