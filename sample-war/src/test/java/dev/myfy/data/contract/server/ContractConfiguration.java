package dev.myfy.data.contract.server;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** Nothing to set: the server comes from the system property {@code contract.server}. */
public final class ContractConfiguration implements ContainerConfiguration {

  @Override
  public void validate() {}
}
