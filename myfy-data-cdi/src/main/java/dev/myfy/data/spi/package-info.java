/** What the library gives itself through {@link java.util.ServiceLoader}; not for applications. */
@NullMarked
package dev.myfy.data.spi;

import org.jspecify.annotations.NullMarked;
