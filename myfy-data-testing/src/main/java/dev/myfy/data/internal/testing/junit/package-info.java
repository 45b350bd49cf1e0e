/** The JUnit extensions. */
@NullMarked
package dev.myfy.data.internal.testing.junit;

import org.jspecify.annotations.NullMarked;
