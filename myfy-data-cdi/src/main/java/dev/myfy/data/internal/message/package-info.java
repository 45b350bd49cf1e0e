/** The messages: one id, one text, one place. */
@NullMarked
package dev.myfy.data.internal.message;

import org.jspecify.annotations.NullMarked;
