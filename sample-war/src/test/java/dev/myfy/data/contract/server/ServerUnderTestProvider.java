package dev.myfy.data.contract.server;

import java.lang.annotation.Annotation;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.arquillian.test.spi.enricher.resource.ResourceProvider;

/**
 * Gives the suite's server to {@code @ArquillianResource ServerUnderTest} in a client-side test.
 */
public final class ServerUnderTestProvider implements ResourceProvider {

  @Inject private Instance<ServerUnderTest> running;

  @Override
  public boolean canProvide(Class<?> type) {
    return type == ServerUnderTest.class;
  }

  @Override
  public Object lookup(ArquillianResource resource, Annotation... qualifiers) {
    return running.get();
  }
}
