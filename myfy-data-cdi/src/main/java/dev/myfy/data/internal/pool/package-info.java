/**
 * The connection pool, enlisted in JTA; door: {@link dev.myfy.data.internal.pool.ConnectionPool}.
 */
@NullMarked
package dev.myfy.data.internal.pool;

import org.jspecify.annotations.NullMarked;
