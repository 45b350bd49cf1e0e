package dev.myfy.data.internal.rest;

import dev.myfy.data.internal.message.Causes;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The exception mappers that the application has brought. */
final class ApplicationMappers {

  /** Jersey and RESTEasy have mappers too, also one for everything. */
  private static final List<String> IMPLEMENTATIONS =
      List.of("org.glassfish.", "org.jboss.resteasy.");

  private final @Nullable Providers providers;

  /** Without providers there are no mappers. */
  ApplicationMappers(@Nullable Providers providers) {
    this.providers = providers;
  }

  /** An exception and the mapper that takes it. */
  record Mapping<T extends Throwable>(T failure, ExceptionMapper<T> mapper) {

    @Nullable Response response() {
      return mapper.toResponse(failure);
    }
  }

  /** The mapper for this very exception, or for a supertype of it. */
  Optional<Mapping<Throwable>> of(Throwable failure) {
    return of(failure.getClass()).map(mapper -> new Mapping<>(failure, mapper));
  }

  /**
   * The mapper for a failed commit. It is wrapped more than once, so the causes are asked for too;
   * the mapper that takes everything is asked last.
   */
  Optional<Mapping<Throwable>> ofCommit(Throwable failure) {
    List<Class<?>> general =
        Stream.of(RuntimeException.class, Exception.class, Throwable.class)
            .flatMap(type -> of(type).stream())
            .<Class<?>>map(Object::getClass)
            .toList();
    return Causes.of(failure)
        .flatMap(cause -> of(cause).stream())
        .filter(mapping -> !general.contains(mapping.mapper().getClass()))
        .findFirst()
        .or(() -> of(failure));
  }

  /** Behind a mapper of ours or of the implementation there may be one for a supertype. */
  @SuppressWarnings("unchecked") // A mapper takes what it was found for.
  private Optional<ExceptionMapper<Throwable>> of(Class<? extends Throwable> type) {
    if (providers == null) {
      return Optional.empty();
    }
    return Stream.<Class<?>>iterate(type, Throwable.class::isAssignableFrom, Class::getSuperclass)
        .map(each -> providers.getExceptionMapper(each.asSubclass(Throwable.class)))
        .map(mapper -> (ExceptionMapper<Throwable>) mapper)
        .filter(mapper -> mapper != null && isApplications(mapper.getClass()))
        .findFirst();
  }

  private static boolean isApplications(Class<?> mapper) {
    return !RequestFailures.class.isAssignableFrom(mapper)
        && mapper.getClassLoader() == FailureMapper.class.getClassLoader()
        && IMPLEMENTATIONS.stream().noneMatch(mapper.getName()::startsWith);
  }
}
