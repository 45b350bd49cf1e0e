/** The bank with plain JDBC. */
@NullMarked
package dev.myfy.data.bench.jdbc;

import org.jspecify.annotations.NullMarked;
