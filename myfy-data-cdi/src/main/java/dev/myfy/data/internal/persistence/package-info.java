/**
 * Entity discovery and the persistence providers; door: {@link
 * dev.myfy.data.internal.persistence.PersistenceUnit}.
 */
@NullMarked
package dev.myfy.data.internal.persistence;

import org.jspecify.annotations.NullMarked;
