package dev.myfy.data.sample;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;

/** Answers invalid input with 400 and the same body on every server. */
@Provider
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {

  @Override
  public Response toResponse(ConstraintViolationException invalid) {
    String message =
        invalid.getConstraintViolations().stream()
            .map(violation -> field(violation) + " " + violation.getMessage())
            .sorted()
            .collect(Collectors.joining("; "));
    return Problem.answer(Status.BAD_REQUEST, message);
  }

  /** The last step of a path such as {@code create.input.email}. */
  private static String field(ConstraintViolation<?> violation) {
    String name = "";
    for (Path.Node node : violation.getPropertyPath()) {
      name = String.valueOf(node.getName());
    }
    return name;
  }
}
