/** The bank with an entity manager. */
@NullMarked
package dev.myfy.data.bench.entity;

import org.jspecify.annotations.NullMarked;
