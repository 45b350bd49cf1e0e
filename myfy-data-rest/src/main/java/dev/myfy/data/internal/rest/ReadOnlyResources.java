package dev.myfy.data.internal.rest;

import dev.myfy.data.ReadOnly;
import dev.myfy.data.internal.session.Restriction;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import org.jspecify.annotations.Nullable;

/**
 * Restricts the session in resource methods with {@link ReadOnly}, for the whole request: on
 * Payara, CDI does not intercept resource classes without a scope. Other methods get no filter.
 */
final class ReadOnlyResources implements DynamicFeature {

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    ReadOnly annotation = annotation(resource);
    if (annotation != null) {
      Restriction restriction = Restriction.of(annotation);
      ContainerRequestFilter filter =
          request ->
              Exchange.of(request)
                  .flatMap(Exchange::unit)
                  .ifPresent(unit -> unit.restrict(restriction));
      context.register(filter, ContainerRequestFilter.class);
    }
  }

  private static @Nullable ReadOnly annotation(ResourceInfo resource) {
    ReadOnly ofMethod = resource.getResourceMethod().getAnnotation(ReadOnly.class);
    return ofMethod != null ? ofMethod : resource.getResourceClass().getAnnotation(ReadOnly.class);
  }
}
