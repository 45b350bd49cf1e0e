package dev.myfy.data.transactions;

import dev.myfy.data.ReadOnly;
import dev.myfy.data.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;

/** A bean of an application that reads. */
@ApplicationScoped
class ReadingBean {

  @Inject Session session;

  @ReadOnly
  void read(Consumer<Session> work) {
    work.accept(session);
  }

  @ReadOnly(snapshot = true)
  void readSnapshot(Consumer<Session> work) {
    work.accept(session);
  }
}
