package dev.myfy.data.bench.jmh;

import dev.myfy.data.Session;
import dev.myfy.data.SessionFactory;
import dev.myfy.data.internal.cdi.RequestBoundary;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Extension;
import java.util.ServiceLoader;

/** A server in miniature, with a hundred rows. */
public final class Container implements AutoCloseable {

  static final int ROWS = 100;

  private final SeContainer container;
  final Session session;
  final SessionFactory sessions;
  final RequestBoundary boundary;

  private Container(SeContainer container) {
    this.container = container;
    this.session = container.select(Session.class).get();
    this.sessions = container.select(SessionFactory.class).get();
    this.boundary = container.select(RequestBoundary.class).get();
  }

  static Container open() {
    SeContainerInitializer initializer =
        SeContainerInitializer.newInstance().disableDiscovery().addBeanClasses(Anchor.class);
    // With discovery off, Weld does not look for extensions either.
    ServiceLoader.load(Extension.class).forEach(initializer::addExtensions);
    Container opened = new Container(initializer.initialize());
    opened.sessions.runInTransaction(
        session -> {
          for (long id = 1; id <= ROWS; id++) {
            session.persist(new Counter(id));
          }
        });
    return opened;
  }

  RequestContextController request() {
    return container.select(RequestContextController.class).get();
  }

  /** Weld refuses to start without a single bean class. */
  private static final class Anchor {}

  @Override
  public void close() {
    container.close();
  }
}
