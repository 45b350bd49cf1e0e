package dev.myfy.data.internal.testing.junit;

import dev.myfy.data.Session;
import dev.myfy.data.internal.testing.remote.RequestSession;
import dev.myfy.data.testing.StatementCounter;
import dev.myfy.data.testing.TestDatabase;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One test, from before its first to after its last callback. */
final class OneTest {

  private static final Namespace NAMESPACE = Namespace.create(OneTest.class);

  private final TestDatabase database;
  private final @Nullable Session session;
  private final StatementCounter counter;
  private final boolean kept;

  private OneTest(ClassDatabase known, boolean kept) {
    this.database = known.database();
    this.kept = kept;
    this.session = known.isInWeld() ? null : database.sessionFactory().createSession();
    this.counter = database.statements();
  }

  static OneTest begin(ExtensionContext context, ClassDatabase known, boolean kept) {
    if (!kept) {
      known.database().begin();
    }
    OneTest test = new OneTest(known, kept);
    context.getStore(NAMESPACE).put(OneTest.class, test);
    return test;
  }

  static Optional<OneTest> find(ExtensionContext context) {
    return Optional.ofNullable(context.getStore(NAMESPACE).get(OneTest.class, OneTest.class));
  }

  static OneTest of(ExtensionContext context) {
    return find(context).orElseThrow();
  }

  /** Nothing, if a container has it: then it is for the container to fill it in. */
  Optional<Object> provide(Provided kind) {
    if (kind == Provided.COUNTER) {
      return Optional.of(counter);
    }
    if (session == null && kind.isBean()) {
      return Optional.empty();
    }
    return kind.needsTest() ? Optional.ofNullable(session) : Optional.of(kind.from(database));
  }

  /** What the test has done is kept, if that was asked for. */
  void passed() {
    if (kept) {
      complete(Session::commit);
    }
  }

  void end() {
    try {
      complete(session == null ? Session::rollback : Session::close);
    } finally {
      database.rollback();
    }
  }

  private void complete(Consumer<Session> completion) {
    if (session == null) {
      RequestSession.end(completion);
    } else {
      completion.accept(session);
    }
  }
}
