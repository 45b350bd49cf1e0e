/** The bank with plain JDBC on our data source, inside our boundary. */
@NullMarked
package dev.myfy.data.bench.joined;

import org.jspecify.annotations.NullMarked;
