/** The parts that can be chosen, and the order in which they run. */
@NullMarked
package dev.myfy.data.bench.run;

import org.jspecify.annotations.NullMarked;
