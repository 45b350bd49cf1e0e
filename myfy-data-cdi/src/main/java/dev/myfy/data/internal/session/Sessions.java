package dev.myfy.data.internal.session;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.Session;
import dev.myfy.data.SessionFactory;
import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import dev.myfy.data.internal.message.Message;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes the sessions of an application. Any thread may use it. */
public final class Sessions implements SessionFactory, AutoCloseable {

  private final SessionContext context;
  private volatile boolean closed;

  /**
   * @param settings in force
   * @param transactions the server's
   * @param factory makes entity managers; closed by its owner
   * @param connection the connection that an entity manager uses in its transaction
   */
  public Sessions(
      DatabaseSettings settings,
      Transactions transactions,
      EntityManagerFactory factory,
      Function<EntityManager, Connection> connection) {
    context = new SessionContext(transactions, factory, connection, new Failures(settings));
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

  /** From now on no session is created. */
  @Override
  public void close() {
    closed = true;
  }

  private Session create(UnitOfWork.Kind kind) {
    if (closed) {
      throw new IllegalStateException(Message.SHUT_DOWN.line());
    }
    return SessionProxy.around(new UnitOfWork(context, kind));
  }
}
