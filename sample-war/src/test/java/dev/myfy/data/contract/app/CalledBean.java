package dev.myfy.data.contract.app;

import dev.myfy.data.ReadOnly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A bean that another one calls: a bean's calls of its own methods are not intercepted. */
@ApplicationScoped
public class CalledBean {

  @Transactional
  public void required(Runnable work) {
    work.run();
  }

  @ReadOnly
  public void readOnly(Runnable work) {
    work.run();
  }

  @ReadOnly(snapshot = true)
  public void snapshot(Runnable work) {
    work.run();
  }
}
