package dev.myfy.data.bench.jmh;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Something to change. */
@Entity
@Table(name = "counter")
public class Counter {

  @Id private long id;

  private long value;

  protected Counter() {}

  Counter(long id) {
    this.id = id;
  }

  void increment() {
    value++;
  }

  long getId() {
    return id;
  }
}
