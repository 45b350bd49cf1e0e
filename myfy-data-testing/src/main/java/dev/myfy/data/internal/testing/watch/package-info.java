/** The connections of a test: counted, and rolled back with it. */
@NullMarked
package dev.myfy.data.internal.testing.watch;

import org.jspecify.annotations.NullMarked;
