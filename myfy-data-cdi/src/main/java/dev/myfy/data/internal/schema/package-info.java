/** The guard over schema changes; door: {@link dev.myfy.data.internal.schema.SchemaGuard}. */
@NullMarked
package dev.myfy.data.internal.schema;

import org.jspecify.annotations.NullMarked;
