package dev.myfy.data.contract.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the entity listener has told. */
@ApplicationScoped
public class ListenerLog {

  private final List<String> names = new CopyOnWriteArrayList<>();

  public void add(String name) {
    names.add(name);
  }

  public List<String> names() {
    return names;
  }
}
