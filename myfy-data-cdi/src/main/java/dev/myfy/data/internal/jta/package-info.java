/** The server's transaction manager; door: {@link dev.myfy.data.internal.jta.Transactions}. */
@NullMarked
package dev.myfy.data.internal.jta;

import org.jspecify.annotations.NullMarked;
