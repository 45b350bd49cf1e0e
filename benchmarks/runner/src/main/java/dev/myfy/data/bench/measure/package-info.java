/** Cells, blocks and what is counted in them. */
@NullMarked
package dev.myfy.data.bench.measure;

import org.jspecify.annotations.NullMarked;
