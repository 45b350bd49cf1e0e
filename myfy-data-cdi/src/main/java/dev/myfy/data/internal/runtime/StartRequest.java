package dev.myfy.data.internal.runtime;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.internal.schema.SchemaRequest;
import jakarta.validation.ConstraintValidatorFactory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What is needed to start.
 *
 * @param settings read and checked
 * @param autoCreateSource where {@code MYFY_DATA_AUTO_CREATE_TABLES} was found
 * @param providerProperties the user's properties for the persistence provider
 * @param loader the application's class loader
 * @param beanManager for entity listeners and converters that inject; empty without CDI
 * @param validators makes constraint validators that inject out of those that do not
 * @param entities names of the mapped classes; empty: those that are found
 * @param tests what a test adds
 */
public record StartRequest(
    DatabaseSettings settings,
    String autoCreateSource,
    List<SchemaRequest> providerProperties,
    ClassLoader loader,
    Optional<Object> beanManager,
    UnaryOperator<ConstraintValidatorFactory> validators,
    Set<String> entities,
    Optional<TestSupport> tests) {}
