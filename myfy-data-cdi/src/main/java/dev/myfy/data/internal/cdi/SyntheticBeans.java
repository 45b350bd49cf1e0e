package dev.myfy.data.internal.cdi;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.MigrationManager;
import dev.myfy.data.Session;
import dev.myfy.data.SessionFactory;
import dev.myfy.data.internal.message.Message;
import dev.myfy.data.internal.runtime.DataRuntime;
import dev.myfy.data.internal.session.UnitOfWork;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.System.Logger.Level;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/** The beans of the public API. */
final class SyntheticBeans {

  private final Application application;
  private final ApplicationBeans applicationBeans;

  SyntheticBeans(Application application, ApplicationBeans applicationBeans) {
    this.application = application;
    this.applicationBeans = applicationBeans;
  }

  void addTo(AfterBeanDiscovery event) {
    addSession(event);
    addSingleton(event, SessionFactory.class, DataRuntime::sessions);
    addSingleton(event, DatabaseSettings.class, DataRuntime::settings);
    addSingleton(event, MigrationManager.class, DataRuntime::migrations);
    addSingleton(event, RequestBoundary.class, runtime -> application.boundary());
    addUnlessTheirs(event, EntityManagerFactory.class, DataRuntime::entityManagerFactory);
    addUnlessTheirs(event, DataSource.class, DataRuntime::dataSource);
  }

  private void addSession(AfterBeanDiscovery event) {
    Set<Type> types = new LinkedHashSet<>(Set.of(Session.class, Object.class));
    if (!isTheirs(EntityManager.class)) {
      types.add(EntityManager.class);
    }
    event
        .<Session>addBean()
        .beanClass(Session.class)
        .types(types)
        .scope(RequestScoped.class)
        .createWith(context -> application.runtime().sessions().createRequestSession())
        .destroyWith(this::end);
  }

  /** Every request ends here: "disposeWith" would have an Instance made that nobody looks at. */
  private void end(Session session, CreationalContext<Session> context) {
    application.end(UnitOfWork.of(session));
    context.release();
  }

  private <T> void addUnlessTheirs(
      AfterBeanDiscovery event, Class<T> type, Function<DataRuntime, T> from) {
    if (!isTheirs(type)) {
      addSingleton(event, type, from);
    }
  }

  private <T> void addSingleton(
      AfterBeanDiscovery event, Class<T> type, Function<DataRuntime, ? extends T> from) {
    event
        .<T>addBean()
        .beanClass(type)
        .types(type, Object.class)
        .scope(Singleton.class)
        .produceWith(instance -> from.apply(application.runtime()));
  }

  private boolean isTheirs(Class<?> type) {
    boolean theirs = applicationBeans.has(type);
    if (theirs) {
      System.getLogger("dev.myfy.data")
          .log(Level.INFO, Message.BACKED_OFF.line(type.getSimpleName()));
    }
    return theirs;
  }
}
