package dev.myfy.data.contract.app;

import dev.myfy.data.RetryTransaction;
import dev.myfy.data.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What the resource calls on another bean, so that it is intercepted. */
@ApplicationScoped
public class RetryService {

  private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

  @Inject private Session session;

  @RetryTransaction(on = UnsupportedOperationException.class)
  @Transactional
  public int transactional(String name) {
    int tries = counts.computeIfAbsent(name, any -> new AtomicInteger()).incrementAndGet();
    session.persist(new Item(name + "-" + tries));
    session.flush();
    if (tries == 1) {
      throw new UnsupportedOperationException("on purpose");
    }
    return tries;
  }

  @Transactional
  public String calling(Supplier<String> work) {
    return work.get();
  }
}
