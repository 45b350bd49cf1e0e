package dev.myfy.data.entities;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Entities that differ in their keys, relations and inheritance. */
public final class Model {

  private Model() {}

  /** A sequence that hands out fifty at a time. */
  @Entity(name = "Ticket")
  @Table(name = "ticket")
  public static class Ticket {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_seq")
    @SequenceGenerator(name = "ticket_seq", sequenceName = "ticket_seq", initialValue = 1000)
    Long id;

    String title;
  }

  /** A sequence that hands out one at a time. */
  @Entity(name = "Receipt")
  @Table(name = "receipt")
  public static class Receipt {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "receipt_seq")
    @SequenceGenerator(name = "receipt_seq", sequenceName = "receipt_seq", allocationSize = 1)
    Long id;

    String title;
  }

  /** Numbers from a table. */
  @Entity(name = "Invoice")
  @Table(name = "invoice")
  public static class Invoice {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "invoice_gen")
    @TableGenerator(name = "invoice_gen", allocationSize = 10)
    Long id;

    String title;
  }

  /** Whatever the provider chooses. */
  @Entity(name = "Anything")
  @Table(name = "anything")
  public static class Anything {
    @Id @GeneratedValue Long id;
    String title;
  }

  /** A key that needs no database. */
  @Entity(name = "Token")
  @Table(name = "token")
  public static class Token {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    String name;
  }

  /** Reserved words, quoted. */
  @Entity(name = "Purchase")
  @Table(name = "\"order\"")
  public static class Purchase {
    @Id Long id;

    @Column(name = "\"select\"")
    String select;

    @Column(name = "\"group\"")
    int group;
  }

  /** A composite key. */
  @Embeddable
  public static class ShelfId {
    @Column(name = "room_code")
    String room;

    @Column(name = "shelf_no")
    int number;

    protected ShelfId() {}

    ShelfId(String room, int number) {
      this.room = room;
      this.number = number;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof ShelfId id && id.room.equals(room) && id.number == number;
    }

    @Override
    public int hashCode() {
      return Objects.hash(room, number);
    }
  }

  /** Has the composite key. */
  @Entity(name = "Shelf")
  @Table(name = "shelf")
  public static class Shelf {
    @EmbeddedId ShelfId id;

    protected Shelf() {}

    Shelf(ShelfId id) {
      this.id = id;
    }
  }

  /** Refers to the composite key; also one-to-many, many-to-many, indexes and constraints. */
  @Entity(name = "Book")
  @Table(
      name = "book",
      uniqueConstraints = @UniqueConstraint(columnNames = {"title", "edition"}),
      indexes = @Index(name = "book_title", columnList = "title"))
  public static class Book {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(length = 100, nullable = false)
    String title;

    int edition;

    @ManyToOne
    @JoinColumns({
      @JoinColumn(name = "room", referencedColumnName = "room_code"),
      @JoinColumn(name = "place", referencedColumnName = "shelf_no")
    })
    Shelf shelf;

    @OneToMany(mappedBy = "book", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    List<Chapter> chapters = new ArrayList<>();

    @ManyToMany Set<Author> authors = new HashSet<>();

    protected Book() {}

    Book(String title) {
      this.title = title;
    }

    void add(String name) {
      Chapter chapter = new Chapter();
      chapter.book = this;
      chapter.name = name;
      chapter.number = chapters.size() + 1;
      chapters.add(chapter);
    }
  }

  /** The many side. */
  @Entity(name = "Chapter")
  @Table(name = "chapter")
  public static class Chapter {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    int number;
    String name;

    @ManyToOne(optional = false)
    Book book;
  }

  /** The other side of many-to-many. */
  @Entity(name = "Author")
  @Table(name = "author")
  public static class Author {
    @Id Long id;
    String name;

    protected Author() {}

    Author(long id, String name) {
      this.id = id;
      this.name = name;
    }
  }

  /** One table for all. */
  @Entity(name = "Animal")
  @Table(name = "animal")
  @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
  @DiscriminatorColumn(name = "kind")
  public abstract static class Animal {
    @Id Long id;
    String name;
  }

  /** An animal. */
  @Entity(name = "Dog")
  public static class Dog extends Animal {
    int bones;
  }

  /** Another animal. */
  @Entity(name = "Cat")
  public static class Cat extends Animal {
    int lives;
  }

  /** A table for each class, joined. */
  @Entity(name = "Vehicle")
  @Table(name = "vehicle")
  @Inheritance(strategy = InheritanceType.JOINED)
  @DiscriminatorColumn(name = "kind")
  public abstract static class Vehicle {
    @Id Long id;
    int wheels;
  }

  /** A vehicle. */
  @Entity(name = "Truck")
  @Table(name = "truck")
  public static class Truck extends Vehicle {
    int tons;
  }

  /** Another vehicle. */
  @Entity(name = "Bicycle")
  @Table(name = "bicycle")
  public static class Bicycle extends Vehicle {
    String bell;
  }

  /** A table for each concrete class. */
  @Entity(name = "Shape")
  @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
  public abstract static class Shape {
    @Id Long id;
    String label;
  }

  /** A shape. */
  @Entity(name = "Circle")
  @Table(name = "circle")
  public static class Circle extends Shape {
    int radius;
  }

  /** Another shape. */
  @Entity(name = "Square")
  @Table(name = "square")
  public static class Square extends Shape {
    int side;
  }
}
