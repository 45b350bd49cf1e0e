package dev.myfy.data.contract.server;

import dev.myfy.data.contract.database.Databases;
import dev.myfy.data.contract.machine.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.ApplicationScoped;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.shrinkwrap.api.Archive;

/** The server of this run as Arquillian sees it: started once, for all classes of the suite. */
public final class ContractContainer implements DeployableContainer<ContractConfiguration> {

  private static final Duration RELEASE = Duration.ofSeconds(10);
  private static final String TEST_RUNNER_SERVLET = "ArquillianServletRunnerEE9";

  @Inject @ApplicationScoped private InstanceProducer<ServerUnderTest> running;

  private ServerUnderTest server;

  @Override
  public Class<ContractConfiguration> getConfigurationClass() {
    return ContractConfiguration.class;
  }

  @Override
  public ProtocolDescription getDefaultProtocol() {
    return new ProtocolDescription("Servlet 6.0");
  }

  @Override
  public void start() {
    server = ServerKind.current().create("suite");
    server.start(Map.of());
    running.set(server);
  }

  @Override
  public void stop() {
    server.stop();
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
    try {
      server.deploy(
          WarFile.write(archive, server.workDirectory().resolve("wars")), contextRoot(archive));
    } catch (DeploymentFailed e) {
      throw new DeploymentException(e.getMessage(), e);
    }
    return metaData(contextRoot(archive));
  }

  private ProtocolMetaData metaData(String contextRoot) {
    HTTPContext http = new HTTPContext("127.0.0.1", server.httpPort());
    http.add(new Servlet(TEST_RUNNER_SERVLET, contextRoot));
    return new ProtocolMetaData().addContext(http);
  }

  /** Fails the class of the deployment if a connection to its database is left. */
  @Override
  public void undeploy(Archive<?> archive) throws DeploymentException {
    String name = contextRoot(archive);
    server.undeploy(name);
    if (!Patience.await(RELEASE, () -> connections(name).isEmpty())) {
      throw new DeploymentException(name + " is gone, but not " + connections(name));
    }
  }

  private List<String> connections(String name) {
    return Databases.running().connections(name, server.pid());
  }

  private static String contextRoot(Archive<?> archive) {
    return archive.getName().replaceFirst("\\.war$", "");
  }
}
