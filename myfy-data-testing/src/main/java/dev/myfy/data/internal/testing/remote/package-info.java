/** The application under test: in this JVM, or at an address. */
@NullMarked
package dev.myfy.data.internal.testing.remote;

import org.jspecify.annotations.NullMarked;
