package dev.myfy.data.internal.migration.compare;

import java.util.List;

/**
 * A view of SQLite, or a trigger of another table, which bears no table that it reads to be put in
 * place of another.
 *
 * @param dropping the statement
 * @param creating the texts that made it and its triggers
 */
record Reader(String dropping, List<String> creating) {}
