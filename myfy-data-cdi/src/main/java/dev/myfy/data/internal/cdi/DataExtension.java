package dev.myfy.data.internal.cdi;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessBean;

/** The portable extension: observers, each of which calls one method. Public for ServiceLoader. */
public final class DataExtension implements Extension {

  private final Application application = new Application();
  private final ApplicationBeans applicationBeans = new ApplicationBeans();

  void see(@Observes ProcessBean<?> event) {
    applicationBeans.see(event.getBean());
  }

  void addBeans(@Observes AfterBeanDiscovery event) {
    new SyntheticBeans(application, applicationBeans).addTo(event);
    new SyntheticInterceptors(application).addTo(event);
  }

  void start(@Observes AfterDeploymentValidation event, BeanManager beanManager) {
    application.start(beanManager, event::addDeploymentProblem);
  }

  void stop(@Observes BeforeShutdown event) {
    application.stop();
  }
}
