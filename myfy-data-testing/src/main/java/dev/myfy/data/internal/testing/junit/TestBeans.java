package dev.myfy.data.internal.testing.junit;

import dev.myfy.data.testing.StatementCounter;
import dev.myfy.data.testing.TestDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.util.function.Function;

/**
 * What only tests have, as beans: weld-junit leaves no parameter of a test to anybody else. Public
 * for Weld.
 */
public final class TestBeans implements Extension {

  private final TestDatabase database;

  TestBeans(TestDatabase database) {
    this.database = database;
  }

  void add(@Observes AfterBeanDiscovery event) {
    add(event, TestDatabase.class, known -> known);
    add(event, StatementCounter.class, TestDatabase::statements);
  }

  private <T> void add(AfterBeanDiscovery event, Class<T> type, Function<TestDatabase, T> source) {
    event
        .<T>addBean()
        .beanClass(type)
        .types(type, Object.class)
        .scope(Dependent.class)
        .produceWith(instance -> source.apply(database));
  }
}
