package dev.myfy.data.internal.testing.junit;

import dev.myfy.data.internal.testing.ApplicationTests;
import dev.myfy.data.testing.DataTest;
import dev.myfy.data.testing.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.platform.commons.support.AnnotationSupport;

/** The database of a test class. */
final class ClassDatabase {

  private static final Namespace NAMESPACE = Namespace.create(ClassDatabase.class);

  private final Class<?> owner;
  private final TestDatabase database;
  private boolean inWeld;

  private ClassDatabase(Class<?> owner, TestDatabase database) {
    this.owner = owner;
    this.database = database;
  }

  /**
   * The database of the class that this context belongs to, opened by whoever asks first. A nested
   * class works with that of the class around it, unless it has its own.
   */
  static ClassDatabase of(ExtensionContext context) {
    Class<?> type = context.getRequiredTestClass();
    return find(context)
        .filter(known -> known.owner == type || !type.isAnnotationPresent(DataTest.class))
        .orElseGet(() -> open(classContext(context)));
  }

  /** Whether the class, or one around it, has a database of its own. */
  static boolean isWanted(ExtensionContext context) {
    return find(context).isPresent() || annotation(context).isPresent();
  }

  private static Optional<ClassDatabase> find(ExtensionContext context) {
    return Optional.ofNullable(store(context).get(ClassDatabase.class, ClassDatabase.class));
  }

  private static ClassDatabase open(ExtensionContext context) {
    Class<?>[] entities = annotation(context).map(DataTest::entities).orElse(new Class<?>[0]);
    TestDatabase database = TestDatabase.open(entities);
    try {
      database.createTables();
    } catch (RuntimeException | Error e) {
      database.close();
      throw e;
    }
    ClassDatabase opened = new ClassDatabase(context.getRequiredTestClass(), database);
    store(context).put(ClassDatabase.class, opened);
    return opened;
  }

  /** Closes the one that was opened for this class, not that of a class around it. */
  static void close(ExtensionContext context) {
    ApplicationTests.unshare();
    ClassDatabase own = store(context).remove(ClassDatabase.class, ClassDatabase.class);
    if (own != null) {
      own.database.close();
    }
  }

  private static Optional<DataTest> annotation(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(
        context.getRequiredTestClass(), DataTest.class, context.getEnclosingTestClasses());
  }

  private static ExtensionContext classContext(ExtensionContext context) {
    ExtensionContext found = context;
    while (found.getTestMethod().isPresent()) {
      found = found.getParent().orElseThrow();
    }
    return found;
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }

  TestDatabase database() {
    return database;
  }

  /** Whether a container of the class fills in what it has. */
  boolean isInWeld() {
    return inWeld;
  }

  /** The container that starts next on this thread works with this database. */
  void shareWithWeld() {
    inWeld = true;
    ApplicationTests.share(database.internals().runtime());
  }
}
