package dev.myfy.data.contract;

import dev.myfy.data.contract.app.ListedApplication;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The contract with an Application class that lists its classes, ours not among them. */
class ListedApplicationIT extends RequestContract {

  @Deployment(testable = false)
  static WebArchive war() {
    return ContractWar.named("listed", ListedApplication.class).build();
  }
}
