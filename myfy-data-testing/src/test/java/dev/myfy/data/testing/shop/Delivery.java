package dev.myfy.data.testing.shop;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** What a customer was sent; its key is from a table or sequence of the provider's. */
@Entity
public class Delivery {

  @Id @GeneratedValue private Long id;

  @ManyToOne(optional = false)
  private Customer customer;

  @Embedded private Price price;

  protected Delivery() {}

  public Delivery(Customer customer, Price price) {
    this.customer = customer;
    this.price = price;
  }

  public Long getId() {
    return id;
  }

  public Customer getCustomer() {
    return customer;
  }

  public Price getPrice() {
    return price;
  }
}
