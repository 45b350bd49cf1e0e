/** The same without transactions for reading. */
@NullMarked
package dev.myfy.data.bench.reads;

import org.jspecify.annotations.NullMarked;
