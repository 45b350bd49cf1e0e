package dev.myfy.data.internal.session;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.Session;
import dev.myfy.data.SessionFactory;
import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import dev.myfy.data.internal.message.Message;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the sessions of an application. Any thread may use it. */
public final class Sessions implements SessionFactory, AutoCloseable {

  private final SessionContext context;
  private final OpenWork open = new OpenWork();
  private final Duration shutdownTimeout;
  private final RetryLoop retries;

  /**
   * @param settings in force
   * @param transactions the server's
   * @param sources what sessions are made of
   */
  public Sessions(DatabaseSettings settings, Transactions transactions, SessionSources sources) {
    context = new SessionContext(settings, transactions, sources, new Failures(settings), open);
    shutdownTimeout = settings.shutdownTimeout();
    Backoff backoff = new Backoff(() -> ThreadLocalRandom.current().nextDouble());
    retries = new RetryLoop(context, backoff, time -> Thread.sleep(time.toMillis()));
  }

  /** A session that lives as long as its request; the request ends it. */
  public Session createRequestSession() {
    return create(UnitOfWork.Kind.REQUEST);
  }

  @Override
  public Session createSession() {
    return create(UnitOfWork.Kind.STANDALONE);
  }

  @Override
  public void runInTransaction(Consumer<Session> work) {
    Function<Session, Boolean> returning =
        session -> {
          work.accept(session);
          return true;
        };
    callInTransaction(returning);
  }

  @Override
  public <R> R callInTransaction(Function<Session, R> work) {
    boolean joining = context.transactions().state().isOpen();
    try (Session session = createSession()) {
      R result = work.apply(session);
      if (!joining) {
        session.commit();
      }
      return result;
    } catch (RuntimeException | Error e) {
      if (joining) {
        context.transactions().setRollbackOnly();
      }
      throw e;
    }
  }

  /**
   * Runs the work in a transaction of its own, and again in a new one after a collision.
   *
   * @throws IllegalStateException if a transaction is active (MYFY0542)
   * @throws Exception what the work throws in its last try, or its commit
   */
  public <R extends @Nullable Object> R retry(RetryPlan plan, Callable<R> work) throws Exception {
    return retries.run(plan, work);
  }

  /**
   * Takes a transaction that somebody has left behind off the calling thread. It is not completed:
   * it is not ours, and somebody may still hold it.
   *
   * @return whether there was one
   */
  public boolean freeThread() {
    boolean left = context.transactions().state() != TransactionState.NONE;
    if (left) {
      context.transactions().forget();
    }
    return left;
  }

  /**
   * From now on no session is created. Waits for those that other threads work with, and gives up
   * what is left after {@code MYFY_DATA_SHUTDOWN_TIMEOUT}.
   */
  @Override
  public void close() {
    open.stop();
    open.awaitEnd(shutdownTimeout);
    List<String> left = open.describeLeft();
    if (!left.isEmpty()) {
      String seconds = String.valueOf(shutdownTimeout.toMillis() / 1000.0);
      String line = Message.WORK_LEFT.line(seconds, left.size(), String.join(", ", left));
      System.getLogger("dev.myfy.data").log(Level.WARNING, line);
    }
    open.left().forEach(OpenWork.Work::giveUp);
  }

  private Session create(UnitOfWork.Kind kind) {
    UnitOfWork unit = new UnitOfWork(context, kind);
    try {
      // Only now, so that whoever stops the application sees it.
      open.requireRunning();
    } catch (IllegalStateException e) {
      unit.end();
      throw e;
    }
    return SessionProxy.around(unit);
  }
}
