/**
 * Revisions of the schema: reading, applying, undoing and writing them; door: {@link
 * dev.myfy.data.internal.migration.Migrations}.
 */
@NullMarked
package dev.myfy.data.internal.migration;

import org.jspecify.annotations.NullMarked;
