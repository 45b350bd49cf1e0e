package dev.myfy.data.internal.cdi;

import dev.myfy.data.internal.jta.TypeInForce;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.transaction.Transactional.TxType;

/** The interceptors that make the session do what the application's annotations say. */
final class SyntheticInterceptors {

  private final Application application;

  SyntheticInterceptors(Application application) {
    this.application = application;
  }

  void addTo(AfterBeanDiscovery event) {
    for (TxType type : TypeInForce.FORBIDDING) {
      event.addBean(new TypeInterceptor(application, type));
    }
    event.addBean(new ReadOnlyInterceptor(application));
    event.addBean(new RetryInterceptor(application));
  }
}
