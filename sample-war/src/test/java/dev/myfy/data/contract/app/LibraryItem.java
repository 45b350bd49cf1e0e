package dev.myfy.data.contract.app;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An entity that comes in a jar of WEB-INF/lib. */
@Entity
@Table(name = "library_items")
public class LibraryItem {

  @Id private long id;

  private Instant made;

  protected LibraryItem() {}

  public LibraryItem(long id, Instant made) {
    this.id = id;
    this.made = made;
  }

  public Instant getMade() {
    return made;
  }
}
