/** The HTTP boundary: when the transaction of a request commits or rolls back. */
@NullMarked
package dev.myfy.data.internal.rest;

import org.jspecify.annotations.NullMarked;
