/** A database for a test: where its tables are, what they are made of, and how they go again. */
@NullMarked
package dev.myfy.data.internal.testing.database;

import org.jspecify.annotations.NullMarked;
