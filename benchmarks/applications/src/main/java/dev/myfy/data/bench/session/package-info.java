/** The bank with myfy data. */
@NullMarked
package dev.myfy.data.bench.session;

import org.jspecify.annotations.NullMarked;
