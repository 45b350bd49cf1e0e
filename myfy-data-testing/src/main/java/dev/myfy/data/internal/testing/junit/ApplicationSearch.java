package dev.myfy.data.internal.testing.junit;

import dev.myfy.data.DataException;
import dev.myfy.data.internal.message.Message;
import dev.myfy.data.internal.testing.remote.ElsewhereApplication;
import dev.myfy.data.internal.testing.remote.LocalApplication;
import dev.myfy.data.internal.testing.remote.RemoteApplication;
import dev.myfy.data.internal.testing.remote.TestedApplication;
import dev.myfy.data.testing.ApplicationUrl;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.URL;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Where the application of a test is. */
final class ApplicationSearch {

  private static final NamedAnnotation OURS = new NamedAnnotation(ApplicationUrl.class.getName());
  private static final NamedAnnotation ARQUILLIANS =
      new NamedAnnotation("org.jboss.arquillian.test.api.ArquillianResource");

  private final ExtensionContext context;

  ApplicationSearch(ExtensionContext context) {
    this.context = context;
  }

  /**
   * The application.
   *
   * @throws DataException if nobody says where it is (MYFY1008)
   */
  TestedApplication find() {
    return switch (ArquillianSide.of(context)) {
      case ELSEWHERE -> new ElsewhereApplication();
      case INSIDE -> LocalApplication.find().orElseThrow(this::unknown);
      case HERE ->
          address()
              .<TestedApplication>map(RemoteApplication::new)
              .or(LocalApplication::find)
              .orElseThrow(this::unknown);
    };
  }

  private DataException unknown() {
    Message message = Message.TEST_APPLICATION;
    return new DataException(
        message.id(), message.text(context.getRequiredTestClass().getName()), null);
  }

  private Optional<URI> address() {
    return context.getRequiredTestInstances().getAllInstances().stream()
        .flatMap(
            instance ->
                ReflectionSupport.streamFields(
                        instance.getClass(),
                        ApplicationSearch::isAddress,
                        HierarchyTraversalMode.TOP_DOWN)
                    .map(field -> value(field, instance)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Arquillian's annotation is on many other things too. */
  private static boolean isAddress(Field field) {
    boolean fits = field.getType() == URI.class || field.getType() == URL.class;
    return OURS.isOn(field) || (fits && ARQUILLIANS.isOn(field));
  }

  private static Optional<URI> value(Field field, Object instance) {
    try {
      field.setAccessible(true);
      @Nullable Object value = field.get(instance);
      return Optional.ofNullable(value).map(Object::toString).map(URI::create);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field.toString(), e);
    }
  }
}
