package dev.myfy.data.contract.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.myfy.data.contract.server.probe.ProbeBean;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A class of the suite can run inside the deployment that it tests. */
@ArquillianTest
class HarnessInContainerIT {

  @Inject private ProbeBean bean;

  @Deployment
  static WebArchive war() {
    return ProbeArchive.named("probe-inside").build();
  }

  @Test
  void hasTheBeansOfTheApplication() {
    assertEquals("hello", bean.greeting());
  }

  @Test
  void seesTheNamesOfTheServer() throws NamingException {
    assertInstanceOf(
        TransactionSynchronizationRegistry.class,
        new InitialContext().lookup("java:comp/TransactionSynchronizationRegistry"));
  }
}
