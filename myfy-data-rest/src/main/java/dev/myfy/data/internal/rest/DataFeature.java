package dev.myfy.data.internal.rest;

import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Map;

/**
 * Brings the boundary into every JAX-RS application, whether it lists its classes or not: a server
 * finds features by ServiceLoader (Jakarta RESTful Web Services 3.1, section 4.1.2).
 */
public final class DataFeature implements Feature {

  /** Request filters run from low to high, response filters from high to low: first and last. */
  private static final int OUTERMOST = Integer.MIN_VALUE / 2;

  @Override
  public boolean configure(FeatureContext context) {
    context.register(
        new TransactionFilter(new Boundary()),
        Map.of(ContainerRequestFilter.class, OUTERMOST, ContainerResponseFilter.class, OUTERMOST));
    context.register(new BodyWatch(), OUTERMOST);
    context.register(new ReadOnlyResources());
    context.register(FailureMapper.class, FailureMapper.LEAST);
    if (hasValidation()) {
      context.register(ViolationMapper.class, FailureMapper.LEAST);
    }
    context.register(ProblemWriter.class);
    return true;
  }

  /** A server may be without Bean Validation. */
  private static boolean hasValidation() {
    try {
      Class.forName(BeanViolations.EXCEPTION, false, DataFeature.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }
}
