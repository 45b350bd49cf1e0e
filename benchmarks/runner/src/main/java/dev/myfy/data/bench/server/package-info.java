/** The application servers, the WARs and the database that are measured. */
@NullMarked
package dev.myfy.data.bench.server;

import org.jspecify.annotations.NullMarked;
