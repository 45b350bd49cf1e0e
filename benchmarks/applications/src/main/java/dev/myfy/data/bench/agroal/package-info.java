/** The bank with plain JDBC on a pool like ours, without us. */
@NullMarked
package dev.myfy.data.bench.agroal;

import org.jspecify.annotations.NullMarked;
