package dev.myfy.data.contract.app;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Asks a bean, which must be there. */
public class PermittedValidator implements ConstraintValidator<Permitted, String> {

  public static final String FORBIDDEN = "forbidden";

  @Inject private ListenerLog log;

  @Override
  public boolean isValid(String value, ConstraintValidatorContext context) {
    return !log.names().isEmpty() && !FORBIDDEN.equals(value);
  }
}
