/**
 * What differs between the tables of a database and those of the entities, and the revision that
 * makes them equal. The door is {@link dev.myfy.data.internal.migration.compare.SchemaComparison}.
 */
@NullMarked
package dev.myfy.data.internal.migration.compare;

import org.jspecify.annotations.NullMarked;
