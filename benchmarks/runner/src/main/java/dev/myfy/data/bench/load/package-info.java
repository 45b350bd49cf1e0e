/** The load, in a JVM of its own. */
@NullMarked
package dev.myfy.data.bench.load;

import org.jspecify.annotations.NullMarked;
