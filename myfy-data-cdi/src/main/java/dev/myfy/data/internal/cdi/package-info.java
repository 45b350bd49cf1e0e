/** The portable extension and its beans: the only room that knows CDI. */
@NullMarked
package dev.myfy.data.internal.cdi;

import org.jspecify.annotations.NullMarked;
