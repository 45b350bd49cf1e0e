package dev.myfy.data.internal.testing.junit;

import dev.myfy.data.internal.cdi.DataExtension;
import java.lang.reflect.Field;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldJunitEnricher;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Brings the extension, and the database of the test, into a container of weld-junit, which looks
 * for no extensions. Public for ServiceLoader; loaded only where weld-junit is.
 */
public final class WeldContainers implements WeldJunitEnricher {

  private static final String INITIATOR = "org.jboss.weld.junit5.WeldInitiator";

  /** The container that weld-junit makes itself. */
  @Override
  public void enrich(
      Object testInstance, ExtensionContext context, Weld weld, WeldInitiator.Builder initiator) {
    if (ClassDatabase.isWanted(context)) {
      join(weld, context);
    }
  }

  /** The container that the test describes in a field; enrichers are not asked about it. */
  static void enrich(Object testInstance, ExtensionContext context) {
    ReflectionSupport.streamFields(
            testInstance.getClass(),
            field -> field.getType().getName().equals(INITIATOR),
            HierarchyTraversalMode.TOP_DOWN)
        .forEach(field -> join(weld(field, testInstance), context));
  }

  private static void join(Weld weld, ExtensionContext context) {
    ClassDatabase database = ClassDatabase.of(context);
    database.shareWithWeld();
    weld.addExtensions(new TestBeans(database.database()));
    if (!weld.isDiscoveryEnabled()) {
      weld.addExtensions(new DataExtension());
    }
  }

  private static Weld weld(Field field, Object testInstance) {
    try {
      field.setAccessible(true);
      Object initiator = field.get(testInstance);
      Field weld = initiator.getClass().getSuperclass().getDeclaredField("weld");
      weld.setAccessible(true);
      return (Weld) weld.get(initiator);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "this weld-junit is not known: add new DataExtension() to the Weld of its initiator", e);
    }
  }
}
