package dev.myfy.data.contract.app;

import jakarta.inject.Inject;
import jakarta.persistence.PrePersist;

/** An entity listener that injects a bean. */
public class ItemListener {

  @Inject private ListenerLog log;

  @PrePersist
  void before(Item item) {
    log.add(item.getName());
  }
}
