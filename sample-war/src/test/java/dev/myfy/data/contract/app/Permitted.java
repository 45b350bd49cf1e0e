package dev.myfy.data.contract.app;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A constraint whose validator injects a bean. */
@Target(FIELD)
@Retention(RUNTIME)
@Constraint(validatedBy = PermittedValidator.class)
public @interface Permitted {

  String message() default "is not permitted";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
