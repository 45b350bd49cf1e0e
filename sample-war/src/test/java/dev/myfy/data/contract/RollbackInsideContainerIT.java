package dev.myfy.data.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.myfy.data.Session;
import dev.myfy.data.SessionFactory;
import dev.myfy.data.contract.app.Item;
import dev.myfy.data.contract.app.ItemRepository;
import dev.myfy.data.contract.app.ItemResource;
import dev.myfy.data.contract.app.ScannedApplication;
import dev.myfy.data.contract.database.Databases;
import dev.myfy.data.contract.server.Http;
import dev.myfy.data.testing.RollbackAfterTest;
import dev.myfy.data.testing.StatementCount;
import dev.myfy.data.testing.StatementCounter;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** {@link RollbackAfterTest} for tests that Arquillian runs inside of the application. */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
class RollbackInsideContainerIT {

  @Inject private Session session;
  @Inject private SessionFactory sessionFactory;
  @Inject private ItemRepository items;

  /** For the client; inside it is there too, and not asked. */
  @ArquillianResource private URI application;

  @Deployment
  static WebArchive war() {
    return ContractWar.undoable(
        ContractWar.bare("undone-inside")
            .classes(ScannedApplication.class, ItemResource.class)
            .setting(ContractWar.DATABASE_URL, Databases.running().url("undone-inside"))
            .setting(ContractWar.AUTO_CREATE, "true"));
  }

  @Test
  @Order(1)
  @RollbackAfterTest
  void commitsArePartOfTheTest() {
    items.add(new Item("committed"));
    session.commit();
    assertEquals(1, countApart());
    assertThrows(PersistenceException.class, () -> store("committed"));
    store("second");
    assertEquals(2, countApart());
  }

  @Test
  @Order(2)
  @RollbackAfterTest
  void whatIsNotCommittedIsUndoneToo() {
    assertEquals(0, countApart());
    items.add(new Item("open"));
    session.flush();
    assertTrue(session.isTransactionActive());
  }

  @Test
  @Order(3)
  @RollbackAfterTest
  void statementsAreCounted(StatementCounter counter) {
    assertEquals(0, countApart());
    Long id = store("counted");
    StatementCount count =
        counter.during(
            () -> sessionFactory.callInTransaction(own -> own.find(Item.class, id).getName()));
    assertEquals(1, count.statements(), count::toString);
  }

  @Test
  @Order(4)
  @RunAsClient
  @RollbackAfterTest
  void aTestOfTheSameClassMayBeAClient(StatementCounter counter) {
    assertEquals(201, Http.send("POST", application.resolve("api/items/sent")).statusCode());
    counter.reset();
    assertEquals("1", Http.get(application.resolve("api/items/count")).body());
    assertEquals(1, counter.count().statements(), () -> counter.count().toString());
  }

  @Test
  @Order(5)
  void withoutTheAnnotationDataStays() {
    assertEquals(0, countApart());
    store("kept");
  }

  @Test
  @Order(6)
  void whatWasKeptIsThere() {
    assertEquals(1, countApart());
  }

  private Long store(String name) {
    Item item = new Item(name);
    sessionFactory.runInTransaction(
        own -> {
          own.persist(item);
          own.flush();
        });
    return item.getId();
  }

  private long countApart() {
    return sessionFactory.callInTransaction(
        own -> own.createQuery("select count(i) from Item i", Long.class).getSingleResult());
  }
}
