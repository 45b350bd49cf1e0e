package dev.myfy.data.bench.quarkus;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** What the endpoint for insertions inserts. */
@Entity
@Table(name = "entry")
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

  Entry(String owner, BigDecimal amount) {
    this.owner = owner;
    this.amount = amount;
  }
}
