package dev.myfy.data.contract.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;

/** An application that has an entity manager of its own. */
@ApplicationScoped
public class OwnEntityManagerProducer {

  public static final String NAME = "the application's own";

  @Produces
  EntityManager own() {
    return (EntityManager)
        Proxy.newProxyInstance(
            OwnEntityManagerProducer.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> method.getName().equals("toString") ? NAME : null);
  }
}
