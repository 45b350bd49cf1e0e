/** What the runner asks the server's JVM. */
@NullMarked
package dev.myfy.data.bench.probe;

import org.jspecify.annotations.NullMarked;
