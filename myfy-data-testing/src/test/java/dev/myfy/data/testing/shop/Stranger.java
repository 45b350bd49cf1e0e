package dev.myfy.data.testing.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Nobody refers to it. */
@Entity
public class Stranger {

  @Id private Long id;

  public Long getId() {
    return id;
  }
}
