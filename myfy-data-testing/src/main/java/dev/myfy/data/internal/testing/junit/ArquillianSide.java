package dev.myfy.data.internal.testing.junit;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Where Arquillian, if the test is one of its, runs it. JUnit calls extensions on the client, and
 * for a test inside of the server once more there.
 */
enum ArquillianSide {
  /** Here, as every other test. */
  HERE,
  /** Here, which is inside of the server. */
  INSIDE,
  /** Inside of the server, and this is the client. */
  ELSEWHERE;

  /** ArquillianExtension.RUNNING_INSIDE_ARQUILLIAN. */
  private static final String RUNNING_INSIDE = "insideArquillian";

  private static final NamedAnnotation DEPLOYMENT =
      new NamedAnnotation("org.jboss.arquillian.container.test.api.Deployment");
  private static final NamedAnnotation RUN_AS_CLIENT =
      new NamedAnnotation("org.jboss.arquillian.container.test.api.RunAsClient");

  static ArquillianSide of(ExtensionContext context) {
    if (context.getConfigurationParameter(RUNNING_INSIDE).filter("true"::equals).isPresent()) {
      return INSIDE;
    }
    return isForClient(context) ? HERE : ELSEWHERE;
  }

  private static boolean isForClient(ExtensionContext context) {
    List<Method> deployments =
        context.getRequiredTestInstances().getAllInstances().stream()
            .flatMap(instance -> deployments(instance.getClass()).stream())
            .toList();
    return deployments.isEmpty()
        || deployments.stream().anyMatch(method -> DEPLOYMENT.isOn(method, "testable", false))
        || RUN_AS_CLIENT.isOn(context.getRequiredTestClass())
        || RUN_AS_CLIENT.isOn(context.getRequiredTestMethod());
  }

  private static List<Method> deployments(Class<?> type) {
    return ReflectionSupport.findMethods(type, DEPLOYMENT::isOn, HierarchyTraversalMode.TOP_DOWN);
  }
}
