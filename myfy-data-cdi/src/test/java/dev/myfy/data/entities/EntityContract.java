package dev.myfy.data.entities;

import dev.myfy.data.fixture.DataContainer;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The same entities, on every database and with every provider. What one of them cannot is a test
 * of its own in the class of that combination.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class EntityContract
    implements ScalarContract, TimeContract, ModelContract, QueryContract {

  private DataContainer container;
  private TimeZone zone;

  /** A database that is empty, or was used by this class before. */
  abstract String url();

  abstract String provider();

  @Override
  public DataContainer container() {
    return container;
  }

  @BeforeAll
  void open() {
    container =
        DataContainer.open(
            Map.of("myfy.data.database-url", url(), "myfy.data.persistence-provider", provider()));
  }

  @AfterAll
  void close() {
    if (container != null) {
      container.close();
    }
  }

  @BeforeEach
  void empty() {
    zone = TimeZone.getDefault();
    run(
        session -> {
          session
              .createQuery("select e from Everything e", Everything.class)
              .getResultList()
              .forEach(session::remove);
          session
              .createQuery("select b from Book b", Model.Book.class)
              .getResultList()
              .forEach(session::remove);
          session.flush();
          List.of(
                  "Author",
                  "Shelf",
                  "Animal",
                  "Vehicle",
                  "Circle",
                  "Square",
                  "Token",
                  "Ticket",
                  "Purchase")
              .forEach(name -> session.createQuery("delete from " + name + " x").executeUpdate());
        });
  }

  @AfterEach
  void restoreZone() {
    TimeZone.setDefault(zone);
  }
}
