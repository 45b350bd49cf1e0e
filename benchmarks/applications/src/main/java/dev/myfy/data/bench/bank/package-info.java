/** What all ways have in common: the tables, the JSON, the endpoints. */
@NullMarked
package dev.myfy.data.bench.bank;

import org.jspecify.annotations.NullMarked;
