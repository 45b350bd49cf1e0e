package dev.myfy.data.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.Session;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Keys, relations, inheritance, locks. */
interface ModelContract extends Store {

  /** Two threads at once, some sessions each, several entities in each session. */
  private <T> void distinctIds(Supplier<T> maker, Function<T, Object> id) {
    Set<Object> ids = java.util.concurrent.ConcurrentHashMap.newKeySet();
    CompletableFuture<?>[] threads =
        IntStream.range(0, 2)
            .mapToObj(
                thread ->
                    CompletableFuture.runAsync(
                        () -> {
                          for (int round = 0; round < 4; round++) {
                            ids.addAll(call(session -> persist(session, maker, id)));
                          }
                        }))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(threads).join();
    assertThat(ids).hasSize(2 * 4 * 20).doesNotContainNull();
  }

  private <T> List<Object> persist(Session session, Supplier<T> maker, Function<T, Object> id) {
    List<T> entities = IntStream.range(0, 20).mapToObj(i -> maker.get()).toList();
    entities.forEach(session::persist);
    session.flush();
    return entities.stream().map(id).toList();
  }

  @Test
  default void idsOfASequence() {
    distinctIds(Model.Ticket::new, ticket -> ticket.id);
  }

  @Test
  default void idsOfASequenceWithoutAllocation() {
    distinctIds(Model.Receipt::new, receipt -> receipt.id);
  }

  @Test
  default void idsOfATable() {
    distinctIds(Model.Invoice::new, invoice -> invoice.id);
  }

  @Test
  default void idsOfTheProvidersChoice() {
    distinctIds(Model.Anything::new, anything -> anything.id);
  }

  @Test
  default void idsOfTheRow() {
    distinctIds(Everything::new, everything -> everything.id);
  }

  @Test
  default void uuidKeys() {
    Model.Token token = new Model.Token();
    token.name = "one";
    run(session -> session.persist(token));
    UUID id = token.id;
    assertThat(id).isNotNull();
    assertThat(call(session -> session.find(Model.Token.class, id)).name).isEqualTo("one");
    UUID found =
        call(
            session ->
                session
                    .createQuery("select t.id from Token t where t.id = :id", UUID.class)
                    .setParameter("id", id)
                    .getSingleResult());
    assertThat(found).isEqualTo(id);
  }

  @Test
  default void reservedWords() {
    run(
        session -> {
          Model.Purchase purchase = new Model.Purchase();
          purchase.id = 1L;
          purchase.select = "from";
          purchase.group = 7;
          session.persist(purchase);
        });
    assertThat(value("select p.group from Purchase p where p.select = 'from'", Integer.class))
        .isEqualTo(7);
  }

  private Long book() {
    return call(
        session -> {
          Model.Author ann = new Model.Author(1, "Ann");
          Model.Author bob = new Model.Author(2, "Bob");
          Model.Shelf shelf = new Model.Shelf(new Model.ShelfId("A", 3));
          Model.Book book = new Model.Book("SQL");
          book.shelf = shelf;
          book.add("One");
          book.add("Two");
          book.authors.addAll(List.of(ann, bob));
          List.of(ann, bob, shelf, book).forEach(session::persist);
          session.flush();
          return book.id;
        });
  }

  @Test
  default void relations() {
    Long id = book();
    run(
        session -> {
          Model.Book read = session.find(Model.Book.class, id);
          assertThat(read.chapters)
              .extracting(chapter -> chapter.name)
              .containsExactly("One", "Two");
          assertThat(read.authors).hasSize(2);
          assertThat(read.shelf.id).isEqualTo(new Model.ShelfId("A", 3));
          read.chapters.remove(0);
          read.authors.removeIf(author -> author.name.equals("Ann"));
        });
    run(
        session -> {
          Model.Book read = session.find(Model.Book.class, id);
          assertThat(read.chapters).hasSize(1);
          assertThat(read.authors).hasSize(1);
        });
    assertThat(
            value(
                "select count(b) from Book b join b.authors a where a.name = 'Bob'"
                    + " and b.shelf.id.room = 'A'",
                Long.class))
        .isOne();
  }

  @Test
  default void parentWithChildrenCannotBeDeleted() {
    book();
    assertThatThrownBy(
            () -> run(session -> session.createQuery("delete from Book b").executeUpdate()))
        .isInstanceOf(RuntimeException.class);
    assertThat(value("select count(b) from Book b", Long.class)).isOne();
  }

  @Test
  default void compositeForeignKeyIsEnforced() {
    book();
    assertThatThrownBy(
            () -> run(session -> session.createNativeQuery("delete from shelf").executeUpdate()))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(
            () ->
                run(
                    session ->
                        session
                            .createNativeQuery("update book set room = 'Z', place = 9")
                            .executeUpdate()))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  default void manyToManyForeignKeyIsEnforced() {
    book();
    assertThatThrownBy(
            () -> run(session -> session.createNativeQuery("delete from author").executeUpdate()))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  default void uniqueConstraintOfTwoColumns() {
    run(session -> session.persist(new Model.Book("twice")));
    assertThatThrownBy(() -> run(session -> session.persist(new Model.Book("twice"))))
        .isInstanceOf(RuntimeException.class);
    Model.Book second = new Model.Book("twice");
    second.edition = 2;
    run(session -> session.persist(second));
    assertThat(value("select count(b) from Book b", Long.class)).isEqualTo(2);
  }

  @Test
  default void secondWriterOfAVersionFails() {
    Long id = store(e -> e.text = "old");
    Everything stale = load(id);
    run(session -> session.find(Everything.class, id).text = "new");
    stale.text = "stale";
    assertThatThrownBy(() -> run(session -> session.merge(stale)))
        .satisfiesAnyOf(
            failure -> assertThat(failure).isInstanceOf(OptimisticLockException.class),
            failure -> assertThat(failure).hasStackTraceContaining("OptimisticLock"));
    assertThat(load(id).text).isEqualTo("new");
    assertThat(load(id).version).isEqualTo(stale.version + 1);
  }

  @Test
  default void lockModes() {
    Long id = store(e -> e.text = "locked");
    for (LockModeType mode :
        List.of(
            LockModeType.PESSIMISTIC_READ,
            LockModeType.PESSIMISTIC_WRITE,
            LockModeType.PESSIMISTIC_FORCE_INCREMENT,
            LockModeType.OPTIMISTIC,
            LockModeType.OPTIMISTIC_FORCE_INCREMENT)) {
      run(session -> assertThat(session.find(Everything.class, id, mode).text).isEqualTo("locked"));
      run(session -> session.lock(session.find(Everything.class, id), mode));
    }
  }

  @Test
  default void lockModesWithTimeouts() {
    Long id = store(e -> e.text = "locked");
    for (int timeout : new int[] {0, 1000}) {
      run(
          session ->
              assertThat(
                      session.find(
                              Everything.class,
                              id,
                              LockModeType.PESSIMISTIC_WRITE,
                              Map.of("jakarta.persistence.lock.timeout", timeout))
                          .text)
                  .isEqualTo("locked"));
    }
    run(
        session ->
            assertThat(
                    session
                        .createQuery("select e from Everything e", Everything.class)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList())
                .hasSize(1));
  }

  private void zoo() {
    run(
        session -> {
          Model.Dog dog = new Model.Dog();
          dog.id = 1L;
          dog.name = "Rex";
          dog.bones = 3;
          Model.Cat cat = new Model.Cat();
          cat.id = 2L;
          cat.name = "Tom";
          cat.lives = 9;
          Model.Truck truck = new Model.Truck();
          truck.id = 1L;
          truck.wheels = 6;
          truck.tons = 40;
          Model.Bicycle bicycle = new Model.Bicycle();
          bicycle.id = 2L;
          bicycle.wheels = 2;
          bicycle.bell = "ring";
          Model.Circle circle = new Model.Circle();
          circle.id = 1L;
          circle.label = "round";
          circle.radius = 5;
          Model.Square square = new Model.Square();
          square.id = 2L;
          square.label = "edgy";
          square.side = 4;
          List.of(dog, cat, truck, bicycle, circle, square).forEach(session::persist);
        });
  }

  @Test
  default void inheritance() {
    zoo();
    Set<Class<?>> types = new HashSet<>();
    run(
        session -> {
          for (String name : List.of("Animal", "Vehicle", "Shape")) {
            session
                .createQuery("select x from " + name + " x order by x.id", Object.class)
                .getResultList()
                .forEach(entity -> types.add(entity.getClass()));
          }
        });
    assertThat(types)
        .containsExactlyInAnyOrder(
            Model.Dog.class,
            Model.Cat.class,
            Model.Truck.class,
            Model.Bicycle.class,
            Model.Circle.class,
            Model.Square.class);
    assertThat(value("select t.tons from Truck t where t.wheels = 6", Integer.class)).isEqualTo(40);
    assertThat(value("select count(v) from Vehicle v where type(v) = Bicycle", Long.class)).isOne();
  }

  @Test
  default void bulkUpdateAndDeleteThroughInheritance() {
    zoo();
    run(
        session -> {
          assertThat(
                  session
                      .createQuery("update Truck t set t.wheels = 8, t.tons = 41 where t.tons > 1")
                      .executeUpdate())
              .isOne();
          assertThat(
                  session
                      .createQuery("update Vehicle v set v.wheels = v.wheels + 1")
                      .executeUpdate())
              .isEqualTo(2);
        });
    assertThat(value("select t.wheels + t.tons from Truck t", Integer.class)).isEqualTo(9 + 41);
    run(
        session -> {
          assertThat(session.createQuery("delete from Truck t where t.wheels = 9").executeUpdate())
              .isOne();
          assertThat(session.createQuery("delete from Circle c").executeUpdate()).isOne();
          assertThat(session.createQuery("delete from Dog d").executeUpdate()).isOne();
        });
    assertThat(value("select count(v) from Vehicle v", Long.class)).isOne();
    assertThat(value("select count(a) from Animal a", Long.class)).isOne();
  }
}
