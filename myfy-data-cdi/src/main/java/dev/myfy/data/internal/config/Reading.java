package dev.myfy.data.internal.config;

import dev.myfy.data.DatabaseSettings;
import java.util.List;

/**
 * All that was read at deployment.
 *
 * @param settings checked
 * @param autoCreateSource where {@code MYFY_DATA_AUTO_CREATE_TABLES} was found, for the guard's
 *     message
 * @param providerProperties what goes to the persistence provider as it stands
 * @param warnings lines for the log
 */
public record Reading(
    DatabaseSettings settings,
    String autoCreateSource,
    List<ProviderProperty> providerProperties,
    List<String> warnings) {}
