package dev.myfy.data.contract.server;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.enricher.resource.ResourceProvider;

/** Tells Arquillian of {@link ContractContainer} and {@link ServerUnderTestProvider}. */
public final class ContractExtension implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.service(DeployableContainer.class, ContractContainer.class);
    builder.service(ResourceProvider.class, ServerUnderTestProvider.class);
  }
}
