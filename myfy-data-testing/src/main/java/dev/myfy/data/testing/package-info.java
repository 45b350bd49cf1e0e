/**
 * Tests of applications with myfy data: an isolated database for each class, rolled back after each
 * test, in the JVM or through HTTP. See docs/testing.md.
 */
@NullMarked
package dev.myfy.data.testing;

import org.jspecify.annotations.NullMarked;
