package dev.myfy.data.internal.session;

import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.Deque;

/** The persistence contexts that serve one transaction: its own, and one for each savepoint. */
final class Serving {

  private final Deque<EntityManager> innermostFirst = new ArrayDeque<>(1);

  Serving(EntityManager own) {
    innermostFirst.push(own);
  }

  EntityManager innermost() {
    return innermostFirst.element();
  }

  void enter(EntityManager inner) {
    innermostFirst.push(inner);
  }

  void leave() {
    innermostFirst.pop();
  }
}
