package dev.myfy.data.contract.server.probe;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;

/** A CDI extension that refuses every deployment, as ours does when a setting is bad. */
public class RefusingExtension implements Extension {

  public static final String MESSAGE = "PROBE0001: this deployment is refused";

  void refuse(@Observes AfterDeploymentValidation event) {
    event.addDeploymentProblem(new IllegalStateException(MESSAGE));
  }
}
