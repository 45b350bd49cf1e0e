/**
 * Start and stop: the composition root; door: {@link dev.myfy.data.internal.runtime.DataRuntime}.
 */
@NullMarked
package dev.myfy.data.internal.runtime;

import org.jspecify.annotations.NullMarked;
