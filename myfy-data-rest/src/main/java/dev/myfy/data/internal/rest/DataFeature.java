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

  private static final String JERSEY = "org.glassfish.jersey.";

  @Override
  public boolean configure(FeatureContext context) {
    context.register(
        new TransactionFilter(new Boundary()),
        Map.of(ContainerRequestFilter.class, OUTERMOST, ContainerResponseFilter.class, OUTERMOST));
    context.register(new BodyWatch(), OUTERMOST);
    context.register(new ReadOnlyResources());
    context.register(ProblemWriter.class);
    registerMappers(context);
    return true;
  }

  /** See {@link RequestFailures} for their priorities. */
  private static void registerMappers(FeatureContext context) {
    boolean jersey = context.getConfiguration().getClass().getName().startsWith(JERSEY);
    context.register(
        jersey ? FailureMapper.OnJersey.class : FailureMapper.class, RequestFailures.LAST);
    if (hasValidation()) {
      context.register(
          jersey ? ViolationMapper.OnJersey.class : ViolationMapper.class, RequestFailures.LAST);
    }
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
