package dev.myfy.data.contract.app;

import dev.myfy.data.SessionFactory;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicReference;

/** A timer in the users' style; it works only when it is asked to. */
@Singleton
public class ScheduledBean {

  private static final AtomicReference<String> WANTED = new AtomicReference<>();

  @Inject private SessionFactory sessionFactory;

  /** The next time stores this name. */
  public static void store(String name) {
    WANTED.set(name);
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void tick() {
    String name = WANTED.getAndSet(null);
    if (name != null) {
      sessionFactory.runInTransaction(own -> own.persist(new Item(name)));
    }
  }
}
