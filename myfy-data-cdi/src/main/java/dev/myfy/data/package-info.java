/**
 * The public API: inject a {@link dev.myfy.data.Session} and use the database.
 *
 * <p>Null is never accepted and never returned unless a type says {@code @Nullable}.
 */
@NullMarked
package dev.myfy.data;

import org.jspecify.annotations.NullMarked;
