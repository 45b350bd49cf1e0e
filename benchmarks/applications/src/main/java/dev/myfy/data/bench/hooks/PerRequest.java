package dev.myfy.data.bench.hooks;

import jakarta.enterprise.context.RequestScoped;

/** One for each request, as the session is. */
@RequestScoped
public class PerRequest {

  private boolean used;

  /** Makes the bean. */
  public void use() {
    used = true;
  }

  public boolean isUsed() {
    return used;
  }
}
