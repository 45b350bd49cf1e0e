package dev.myfy.data.contract;

import dev.myfy.data.contract.app.ScannedApplication;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The contract with an Application class that lists nothing. */
class ScannedApplicationIT extends RequestContract {

  @Deployment(testable = false)
  static WebArchive war() {
    return ContractWar.named("scanned", ScannedApplication.class).build();
  }
}
