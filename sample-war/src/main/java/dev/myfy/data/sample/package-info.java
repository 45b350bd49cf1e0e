/** The sample: a small bank that runs unchanged on WildFly, Payara and Open Liberty. */
@NullMarked
package dev.myfy.data.sample;

import org.jspecify.annotations.NullMarked;
