package dev.myfy.data.testing.shop;

import jakarta.persistence.Embeddable;

/** In cents. */
@Embeddable
public class Price {

  private long cents;

  protected Price() {}

  public Price(long cents) {
    this.cents = cents;
  }

  public long getCents() {
    return cents;
  }
}
