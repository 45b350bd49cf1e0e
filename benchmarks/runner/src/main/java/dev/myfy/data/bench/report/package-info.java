/** Statistics, tables and plots. */
@NullMarked
package dev.myfy.data.bench.report;

import org.jspecify.annotations.NullMarked;
