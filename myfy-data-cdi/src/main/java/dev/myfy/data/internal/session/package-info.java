/**
 * The unit of work; doors: {@link dev.myfy.data.internal.session.Sessions} and {@link
 * dev.myfy.data.internal.session.UnitOfWork}.
 */
@NullMarked
package dev.myfy.data.internal.session;

import org.jspecify.annotations.NullMarked;
