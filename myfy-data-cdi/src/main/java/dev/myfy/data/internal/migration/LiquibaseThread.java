package dev.myfy.data.internal.migration;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import liquibase.Scope;
import liquibase.ui.LoggerUIService;

/**
 * Runs Liquibase on a thread that ends with the work. What Liquibase keeps for a thread (its scope
 * with all singletons, the changelog that is being read) ends with it; so nothing of it stays on a
 * server's thread, and the thread knows no JTA transaction.
 */
final class LiquibaseThread {

  private LiquibaseThread() {}

  /**
   * Waits for the work, also if the calling thread is interrupted, which is passed on to it.
   *
   * @param loader sees what changelogs name, for example custom changes
   */
  static <T> T call(ClassLoader loader, ChangelogPlace place, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(() -> inScope(place, work));
    Thread thread = new Thread(null, task, "myfy-data-migration", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(sees(loader) ? loader : Scope.class.getClassLoader());
    thread.start();
    return await(task, thread);
  }

  private static boolean sees(ClassLoader loader) {
    try {
      return Class.forName(Scope.class.getName(), false, loader) == Scope.class;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static <T> T inScope(ChangelogPlace place, Supplier<T> work) throws Exception {
    Map<String, Object> values =
        Map.of(
            Scope.Attr.logService.name(), new LiquibaseLog(),
            Scope.Attr.ui.name(), new LoggerUIService(),
            Scope.Attr.resourceAccessor.name(), new ChangelogAccessor(place));
    return Scope.child(values, work::get);
  }

  private static <T> T await(FutureTask<T> task, Thread thread) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
          thread.interrupt();
        } catch (ExecutionException e) {
          throw rethrown(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException rethrown(ExecutionException wrapper) {
    Throwable failure = wrapper.getCause();
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException known ? known : Failures.unexpected(wrapper);
  }
}
