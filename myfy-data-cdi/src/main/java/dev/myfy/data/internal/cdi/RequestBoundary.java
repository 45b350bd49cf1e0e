package dev.myfy.data.internal.cdi;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.Session;
import dev.myfy.data.internal.runtime.DataRuntime;
import dev.myfy.data.internal.runtime.TestSupport;
import dev.myfy.data.internal.session.UnitOfWork;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.spi.Context;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Optional;

/**
 * The door for those who decide how a request ends. It asks the request context for the session; it
 * never looks a bean up, which would cost every request 30 microseconds.
 */
public final class RequestBoundary {

  private final BeanManager beanManager;
  private final Bean<Session> sessionBean;
  private final DataRuntime runtime;
  private volatile boolean used;

  RequestBoundary(BeanManager beanManager, DataRuntime runtime) {
    this.beanManager = beanManager;
    this.sessionBean = sessionBean(beanManager);
    this.runtime = runtime;
  }

  @SuppressWarnings("unchecked")
  private static Bean<Session> sessionBean(BeanManager beanManager) {
    return (Bean<Session>) beanManager.resolve(beanManager.getBeans(Session.class));
  }

  /** The settings in force. */
  public DatabaseSettings settings() {
    return runtime.settings();
  }

  /** What a test has added to the application. */
  public Optional<TestSupport> tests() {
    return runtime.tests();
  }

  /**
   * Takes a transaction that somebody has left behind off the calling thread.
   *
   * @return whether there was one
   */
  public boolean freeThread() {
    return runtime.sessions().freeThread();
  }

  /**
   * The unit of work of the current request, made if it does not exist yet; making one opens
   * nothing. Empty where no request context is active.
   */
  public Optional<UnitOfWork> enter() {
    used = true;
    return context().map(this::made).map(UnitOfWork::of);
  }

  /** As {@link #enter()}, for those who do not decide how the request ends. */
  Optional<UnitOfWork> unit() {
    return context().map(this::session).map(UnitOfWork::of);
  }

  /** Most likely there is a session already, and no creational context is needed. */
  private Session session(Context context) {
    Session known = context.get(sessionBean);
    return known == null ? made(context) : known;
  }

  private Session made(Context context) {
    return context.get(sessionBean, beanManager.createCreationalContext(sessionBean));
  }

  /** The unit of work of the current request, if there is one already. */
  public Optional<UnitOfWork> existing() {
    used = true;
    return context().map(context -> context.get(sessionBean)).map(UnitOfWork::of);
  }

  /** Whether anybody ever came through this door. */
  boolean isUsed() {
    return used;
  }

  private Optional<Context> context() {
    try {
      return Optional.of(beanManager.getContext(RequestScoped.class));
    } catch (ContextNotActiveException outsideOfRequests) {
      return Optional.empty();
    }
  }
}
