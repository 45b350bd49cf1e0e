/** The bank with the server's own entity manager and data source. */
@NullMarked
package dev.myfy.data.bench.container;

import org.jspecify.annotations.NullMarked;
