package dev.myfy.data.contract;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The errors with EclipseLink. */
class ErrorsIT extends ErrorContract {

  @Deployment(testable = false)
  static WebArchive war() {
    return archive("errors").build();
  }
}
