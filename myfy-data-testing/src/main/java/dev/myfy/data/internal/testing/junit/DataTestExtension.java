package dev.myfy.data.internal.testing.junit;

import dev.myfy.data.internal.testing.ApplicationTests;
import dev.myfy.data.testing.Commit;
import dev.myfy.data.testing.DataTest;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** What {@link DataTest} does. */
public final class DataTestExtension
    implements TestInstancePostProcessor,
        BeforeAllCallback,
        BeforeEachCallback,
        AfterTestExecutionCallback,
        AfterEachCallback,
        AfterAllCallback,
        ParameterResolver {

  private static final boolean WELD_JUNIT =
      ReflectionSupport.tryToLoadClass("org.jboss.weld.junit5.WeldInitiator")
          .toOptional()
          .isPresent();

  /** Before weld-junit starts a container, whichever of the two extensions is the first. */
  @Override
  public void postProcessTestInstance(Object testInstance, ExtensionContext context) {
    if (WELD_JUNIT) {
      WeldContainers.enrich(testInstance, context);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    ClassDatabase.of(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    OneTest test = OneTest.begin(context, ClassDatabase.of(context), isKept(context));
    for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
      Fields.fill(instance, test::provide);
    }
  }

  private static boolean isKept(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getRequiredTestMethod(), Commit.class)
        || AnnotationSupport.isAnnotated(context.getRequiredTestClass(), Commit.class);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isEmpty()) {
      OneTest.of(context).passed();
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    ApplicationTests.unshare();
    OneTest.find(context).ifPresent(OneTest::end);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    ClassDatabase.close(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return !ClassDatabase.of(context).isInWeld() && find(parameter, context).isPresent();
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return find(parameter, context).orElseThrow();
  }

  private static Optional<Object> find(ParameterContext parameter, ExtensionContext context) {
    Optional<Provided> kind = Provided.of(parameter.getParameter().getType());
    Optional<OneTest> test = OneTest.find(context);
    if (test.isPresent()) {
      return kind.flatMap(test.get()::provide);
    }
    return kind.filter(known -> !known.needsTest())
        .map(known -> known.from(ClassDatabase.of(context).database()));
  }
}
