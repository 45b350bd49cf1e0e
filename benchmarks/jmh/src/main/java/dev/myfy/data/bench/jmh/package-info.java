/** What single operations cost, without a server and without a network. */
@NullMarked
package dev.myfy.data.bench.jmh;

import org.jspecify.annotations.NullMarked;
