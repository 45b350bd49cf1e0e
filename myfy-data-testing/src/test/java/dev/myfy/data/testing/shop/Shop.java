package dev.myfy.data.testing.shop;

import dev.myfy.data.Session;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** A bean of an application. */
@RequestScoped
public class Shop {

  @Inject private Session session;

  public Customer register(String email) {
    Customer customer = new Customer(email);
    session.persist(customer);
    return customer;
  }

  public long customers() {
    return session.createQuery("select count(c) from Customer c", Long.class).getSingleResult();
  }
}
