package dev.myfy.data.contract.app;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What is in a {@link Box}. */
@Entity
@Table(name = "things")
public class Thing {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String name;

  protected Thing() {}

  public Thing(String name) {
    this.name = name;
  }

  public String getName() {
    return name;
  }
}
