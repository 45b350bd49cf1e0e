/** What any library must hook into that gives each request a session, doing nothing there. */
@NullMarked
package dev.myfy.data.bench.hooks;

import org.jspecify.annotations.NullMarked;
