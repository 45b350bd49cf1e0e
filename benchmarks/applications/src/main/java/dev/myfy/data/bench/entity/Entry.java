package dev.myfy.data.bench.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.NullUnmarked;

/** What the endpoint for insertions inserts. */
@Entity
@Table(name = "entry")
@NullUnmarked // Fields are filled by the persistence provider.
public class Entry {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entry_seq")
  @SequenceGenerator(name = "entry_seq", sequenceName = "entry_seq", allocationSize = 50)
  private Long id;

  @Column(nullable = false)
  private String owner;

  @Column(nullable = false, precision = 19, scale = 2)
  private BigDecimal amount;

  protected Entry() {}

  public Entry(String owner, BigDecimal amount) {
    this.owner = owner;
    this.amount = amount;
  }
}
