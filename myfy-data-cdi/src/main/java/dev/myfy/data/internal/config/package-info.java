/**
 * Reads the settings from MicroProfile Config; door: {@link
 * dev.myfy.data.internal.config.SettingsReader}.
 */
@NullMarked
package dev.myfy.data.internal.config;

import org.jspecify.annotations.NullMarked;
