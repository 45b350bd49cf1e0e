package dev.myfy.data.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.Session;
import dev.myfy.data.SessionFactory;
import dev.myfy.data.contract.app.Item;
import dev.myfy.data.contract.app.ItemRepository;
import dev.myfy.data.contract.app.LibraryItem;
import dev.myfy.data.contract.app.ListenerLog;
import dev.myfy.data.contract.app.PermittedValidator;
import dev.myfy.data.contract.database.Databases;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import jakarta.validation.ConstraintViolationException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What only code inside the application can see. */
@ArquillianTest
class InsideContainerIT {

  /** More than the pool has connections. */
  private static final int MANY = 50;

  @Inject private Session session;
  @Inject private EntityManager entityManager;
  @Inject private SessionFactory sessionFactory;
  @Inject private EntityManagerFactory entityManagerFactory;
  @Inject private DataSource dataSource;
  @Inject private DatabaseSettings settings;
  @Inject private BeanManager beanManager;
  @Inject private ItemRepository items;
  @Inject private ListenerLog listenerLog;

  @Deployment
  static WebArchive war() {
    return ContractWar.bare("inside")
        .setting(ContractWar.DATABASE_URL, Databases.running().url("inside"))
        .setting(ContractWar.AUTO_CREATE, "yes")
        .setting("MYFY_DATA_POOL_SIZE", "7")
        .build()
        .addAsLibrary(ShrinkWrap.create(JavaArchive.class, "item.jar").addClass(LibraryItem.class));
  }

  @Test
  void everyBeanOfThePublicApiIsThere() {
    assertNotNull(sessionFactory);
    assertTrue(entityManagerFactory.isOpen());
    assertNotNull(dataSource);
    assertEquals(7, settings.poolSize());
  }

  @Test
  void sessionAndEntityManagerAreOneBeanWithThreeTypes() {
    Bean<?> bean = beanManager.resolve(beanManager.getBeans(Session.class));
    assertSame(bean, beanManager.resolve(beanManager.getBeans(EntityManager.class)));
    assertEquals(Set.of(Session.class, EntityManager.class, Object.class), bean.getTypes());
  }

  @Test
  void sessionJoinsATransactionOfSomebodyElseAndDoesNotCompleteIt() throws Exception {
    UserTransaction transaction =
        (UserTransaction) new InitialContext().lookup("java:comp/UserTransaction");
    transaction.begin();
    Item item = new Item("joined");
    entityManager.persist(item);
    assertTrue(session.contains(item));
    assertThrows(IllegalStateException.class, session::commit);
    assertThrows(IllegalStateException.class, session::rollback);
    assertEquals(Status.STATUS_ACTIVE, transaction.getStatus());
    transaction.rollback();
    assertEquals(0, countApart());
  }

  @Test
  void objectsStayManagedAfterCommitAndAreWrittenByTheNextOne() {
    Item item = new Item("before");
    items.add(item);
    session.commit();
    assertFalse(session.isTransactionActive());
    assertTrue(session.contains(item));
    item.setName("after");
    session.commit();
    String stored =
        sessionFactory.callInTransaction(other -> other.find(Item.class, item.getId()).getName());
    assertEquals("after", stored);
    session.remove(item);
    session.commit();
  }

  @Test
  void entitiesInAJarOfTheWarAreFound() {
    Instant made = Instant.parse("2026-01-02T03:04:05.678Z");
    sessionFactory.runInTransaction(own -> own.persist(new LibraryItem(1, made)));
    Instant stored =
        sessionFactory.callInTransaction(own -> own.find(LibraryItem.class, 1L).getMade());
    assertEquals(made, stored);
  }

  @Test
  void entityListenersInject() {
    sessionFactory.callInTransaction(
        own -> {
          own.persist(new Item("heard"));
          own.setRollbackOnly();
          own.rollback();
          return true;
        });
    assertTrue(listenerLog.names().contains("heard"));
  }

  @Test
  void beanValidationGuardsEveryServersProvider() {
    assertThrows(
        ConstraintViolationException.class,
        () ->
            sessionFactory.runInTransaction(
                own -> {
                  own.persist(new Item(" "));
                  own.flush();
                }));
  }

  @Test
  void constraintValidatorsInject() {
    assertThrows(
        ConstraintViolationException.class,
        () ->
            sessionFactory.runInTransaction(
                own -> {
                  own.persist(new Item(PermittedValidator.FORBIDDEN));
                  own.flush();
                }));
  }

  @Test
  void closeOfTheInjectedSessionIsRefused() {
    assertThrows(IllegalStateException.class, () -> session.close());
  }

  @Test
  void factoryServesManyManagedThreadsAtOnce() throws Exception {
    ExecutorService executor =
        (ExecutorService) new InitialContext().lookup("java:comp/DefaultManagedExecutorService");
    List<Future<?>> works = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      Item item = new Item("managed " + i);
      works.add(executor.submit(() -> sessionFactory.runInTransaction(own -> own.persist(item))));
    }
    for (Future<?> work : works) {
      work.get(60, TimeUnit.SECONDS);
    }
    assertEquals(MANY, countApart());
    sessionFactory.runInTransaction(own -> own.createQuery("delete from Item").executeUpdate());
  }

  @Test
  void factoryRollsBackWhatThrows() {
    assertThrows(
        UnsupportedOperationException.class,
        () ->
            sessionFactory.runInTransaction(
                own -> {
                  own.persist(new Item("never"));
                  own.flush();
                  throw new UnsupportedOperationException("on purpose");
                }));
    assertEquals(0, countApart());
  }

  private long countApart() {
    return sessionFactory.callInTransaction(
        own -> own.createQuery("select count(i) from Item i", Long.class).getSingleResult());
  }
}
