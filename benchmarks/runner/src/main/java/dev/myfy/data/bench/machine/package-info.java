/** Files, ports and processes of this machine. */
@NullMarked
package dev.myfy.data.bench.machine;

import org.jspecify.annotations.NullMarked;
