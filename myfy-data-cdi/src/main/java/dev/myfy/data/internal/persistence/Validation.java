package dev.myfy.data.internal.persistence;

import jakarta.validation.Configuration;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;
import java.util.Map;
import java.util.Optional;

/**
 * Bean Validation for the provider. It is always handed over: Open Liberty's EclipseLink does not
 * find it by itself, and silently validates nothing.
 */
final class Validation implements AutoCloseable {

  private final ValidatorFactory factory;

  private Validation(ValidatorFactory factory) {
    this.factory = factory;
  }

  /** Empty if the server has no Bean Validation. */
  static Optional<Validation> find(UnitDefinition definition) {
    try {
      Configuration<?> configuration =
          jakarta.validation.Validation.byDefaultProvider().configure();
      ConstraintValidatorFactory validators =
          definition.validators().apply(configuration.getDefaultConstraintValidatorFactory());
      return Optional.of(
          new Validation(
              configuration.constraintValidatorFactory(validators).buildValidatorFactory()));
    } catch (ValidationException | LinkageError none) {
      return Optional.empty();
    }
  }

  void addTo(Map<String, Object> properties) {
    properties.put("jakarta.persistence.validation.factory", factory);
  }

  @Override
  public void close() {
    factory.close();
  }
}
