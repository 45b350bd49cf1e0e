/** What the extension finds in an application that tests are part of. */
@NullMarked
package dev.myfy.data.internal.testing;

import org.jspecify.annotations.NullMarked;
