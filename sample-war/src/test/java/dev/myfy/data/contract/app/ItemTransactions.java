package dev.myfy.data.contract.app;

import dev.myfy.data.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Work in a transaction that the server begins and completes. */
@ApplicationScoped
public class ItemTransactions {

  @Inject private Session session;

  @Transactional
  public void add(String name) {
    session.persist(new Item(name));
  }
}
