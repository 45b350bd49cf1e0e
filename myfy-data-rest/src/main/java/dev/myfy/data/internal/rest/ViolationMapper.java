package dev.myfy.data.internal.rest;

import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Answers an entity that Bean Validation refuses at {@code flush()}. The servers' own mapper, which
 * is for {@link ValidationException}, would send the messages to the client on WildFly 39 and Open
 * Liberty 26; ours is nearer, and leaves it what JAX-RS itself has validated.
 */
@Priority(FailureMapper.LEAST)
public final class ViolationMapper extends RequestFailures
    implements ExceptionMapper<ConstraintViolationException> {

  @Override
  public @Nullable Response toResponse(ConstraintViolationException failure) {
    ExceptionMapper<ValidationException> servers =
        providers == null ? null : providers.getExceptionMapper(ValidationException.class);
    return servers == null || BeanViolations.areIn(failure)
        ? answer(failure)
        : servers.toResponse(failure);
  }
}
