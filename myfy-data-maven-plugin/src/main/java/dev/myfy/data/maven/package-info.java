/**
 * The goals, each of which asks one thing of {@link dev.myfy.data.MigrationManager}; door: {@link
 * dev.myfy.data.maven.MigrationMojo}.
 */
@NullMarked
package dev.myfy.data.maven;

import org.jspecify.annotations.NullMarked;
