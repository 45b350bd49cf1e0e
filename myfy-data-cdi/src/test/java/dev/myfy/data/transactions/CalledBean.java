package dev.myfy.data.transactions;

import dev.myfy.data.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;

/** A bean that another one calls: a bean's calls of its own methods are not intercepted. */
@ApplicationScoped
class CalledBean {

  @Inject Session session;

  @Transactional
  void required(Consumer<Session> work) {
    work.accept(session);
  }
}
