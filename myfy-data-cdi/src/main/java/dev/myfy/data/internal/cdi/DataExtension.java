package dev.myfy.data.internal.cdi;

import dev.myfy.data.RetryTransaction;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.WithAnnotations;

/** The portable extension: observers, each of which calls one method. Public for ServiceLoader. */
public final class DataExtension implements Extension {

  private final Application application = new Application();
  private final ApplicationBeans applicationBeans = new ApplicationBeans();
  private final RetryChecks retryChecks = new RetryChecks();
  private final NewTransactions newTransactions = new NewTransactions();
  private final EnterpriseTypes enterpriseTypes = new EnterpriseTypes();

  void declare(@Observes BeforeBeanDiscovery event) {
    enterpriseTypes.declare(event);
  }

  void check(@Observes @WithAnnotations(RetryTransaction.class) ProcessAnnotatedType<?> event) {
    retryChecks.check(event.getAnnotatedType());
  }

  void see(@Observes ProcessBean<?> event) {
    applicationBeans.see(event.getBean());
  }

  void count(@Observes ProcessBean<?> event) {
    newTransactions.see(event.getBean(), event.getAnnotated());
  }

  void addBeans(@Observes AfterBeanDiscovery event) {
    new SyntheticBeans(application, applicationBeans).addTo(event);
    new SyntheticInterceptors(application).addTo(event);
    enterpriseTypes.addTo(event, application);
  }

  void refuse(@Observes AfterBeanDiscovery event) {
    retryChecks.report(event::addDefinitionError);
  }

  void start(@Observes AfterDeploymentValidation event, BeanManager beanManager) {
    application.start(beanManager, newTransactions.methods(), event::addDeploymentProblem);
  }

  void stop(@Observes BeforeShutdown event) {
    application.stop();
  }
}
