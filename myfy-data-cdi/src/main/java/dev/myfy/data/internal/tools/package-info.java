/**
 * What works without a server, for main methods and builds; door: {@link
 * dev.myfy.data.internal.tools.ServerlessTools}.
 */
@NullMarked
package dev.myfy.data.internal.tools;

import org.jspecify.annotations.NullMarked;
