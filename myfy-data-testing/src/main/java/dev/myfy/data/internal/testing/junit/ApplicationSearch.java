package dev.myfy.data.internal.testing.junit;

import dev.myfy.data.DataException;
import dev.myfy.data.internal.message.Message;
import dev.myfy.data.internal.testing.remote.LocalApplication;
import dev.myfy.data.internal.testing.remote.RemoteApplication;
import dev.myfy.data.internal.testing.remote.TestedApplication;
import dev.myfy.data.testing.ApplicationUrl;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Where the application of a test is. Arquillian is known by the names of its annotations. */
final class ApplicationSearch {

  private static final String DEPLOYMENT = "org.jboss.arquillian.container.test.api.Deployment";
  private static final Set<String> RUN_AS_CLIENT =
      Set.of("org.jboss.arquillian.container.test.api.RunAsClient");
  private static final Set<String> ADDRESS =
      Set.of(ApplicationUrl.class.getName(), "org.jboss.arquillian.test.api.ArquillianResource");

  private final ExtensionContext context;

  ApplicationSearch(ExtensionContext context) {
    this.context = context;
  }

  /**
   * Whether this is Arquillian's client for a test that runs inside of the server, where this
   * extension is asked once more.
   */
  boolean isElsewhere() {
    Class<?> type = context.getRequiredTestClass();
    List<Method> deployments =
        ReflectionSupport.findMethods(
            type, ApplicationSearch::isDeployment, HierarchyTraversalMode.TOP_DOWN);
    return !deployments.isEmpty()
        && deployments.stream().allMatch(ApplicationSearch::isTestable)
        && !has(RUN_AS_CLIENT, type)
        && !has(RUN_AS_CLIENT, context.getRequiredTestMethod())
        && LocalApplication.find().isEmpty();
  }

  /**
   * The application.
   *
   * @throws DataException if nobody says where it is (MYFY1008)
   */
  TestedApplication find() {
    return address()
        .<TestedApplication>map(RemoteApplication::new)
        .or(LocalApplication::find)
        .orElseThrow(this::unknown);
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
                        field -> has(ADDRESS, field),
                        HierarchyTraversalMode.TOP_DOWN)
                    .map(field -> value(field, instance)))
        .flatMap(Optional::stream)
        .findFirst();
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

  private static boolean isDeployment(Method method) {
    return has(Set.of(DEPLOYMENT), method);
  }

  private static boolean isTestable(Method method) {
    return Arrays.stream(method.getAnnotations())
        .filter(annotation -> isOne(Set.of(DEPLOYMENT), annotation))
        .allMatch(annotation -> Boolean.TRUE.equals(testable(annotation)));
  }

  private static Object testable(Annotation deployment) {
    try {
      return deployment.annotationType().getMethod("testable").invoke(deployment);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(deployment.toString(), e);
    }
  }

  private static boolean has(Set<String> names, AnnotatedElement element) {
    return Arrays.stream(element.getAnnotations()).anyMatch(found -> isOne(names, found));
  }

  private static boolean isOne(Set<String> names, Annotation annotation) {
    return names.contains(annotation.annotationType().getName());
  }
}
