package dev.myfy.data.internal.rest;

import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers an entity that Bean Validation refuses at {@code flush()}. The servers' own mapper, which
 * is for {@link ValidationException}, would send the messages to the client on WildFly 39 and Open
 * Liberty 26; ours is nearer, and leaves it what JAX-RS itself has validated.
 */
@Priority(RequestFailures.LAST)
public class ViolationMapper extends RequestFailures
    implements ExceptionMapper<ConstraintViolationException> {

  @Override
  public @Nullable Response toResponse(ConstraintViolationException failure) {
    return servers()
        .filter(mapper -> !BeanViolations.areIn(failure))
        .map(mapper -> mapper.toResponse(failure))
        .orElseGet(() -> answer(failure));
  }

  private Optional<ExceptionMapper<ValidationException>> servers() {
    return Optional.ofNullable(providers)
        .map(known -> known.getExceptionMapper(ValidationException.class))
        .filter(mapper -> !RequestFailures.class.isInstance(mapper));
  }

  /** See {@link RequestFailures}. */
  @Priority(RequestFailures.FIRST)
  public static final class OnJersey extends ViolationMapper {}
}
