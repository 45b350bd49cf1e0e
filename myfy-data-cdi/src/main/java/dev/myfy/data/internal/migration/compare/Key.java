package dev.myfy.data.internal.migration.compare;

import java.util.List;

/** A primary key. */
record Key(String name, List<String> columns) {}
