package dev.myfy.data.internal.cdi;

import jakarta.annotation.Priority;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional.TxType;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the session which type of transaction an enterprise bean's method runs in. A class that the
 * container makes, and so public: Payara 6 does not call an interceptor that is a bean of an
 * extension ({@link AroundInvokeInterceptor}) for an enterprise bean.
 */
@Interceptor
@TransactionAttribute
@Priority(TypeInterceptor.INSIDE_OF_THE_SERVERS)
public class EnterpriseInterceptor implements Serializable {

  private static final long serialVersionUID = 1L;

  /** It may be passivated with a stateful bean; the application is looked up again then. */
  @Inject private Instance<Application> lookup;

  private transient volatile @Nullable Application application;

  @AroundInvoke
  @Nullable Object around(InvocationContext call) throws Exception {
    return TypeInterceptor.around(application(), type(call.getMethod()), call);
  }

  private Application application() {
    Application known = application;
    if (known == null) {
      known = lookup.get();
      application = known;
    }
    return known;
  }

  /**
   * That of the class is for the methods that the class itself declares (Jakarta Enterprise Beans
   * 4.0, section 8.3.7.1).
   */
  private static TxType type(Method method) {
    return Optional.ofNullable(method.getAnnotation(TransactionAttribute.class))
        .or(
            () ->
                Optional.ofNullable(
                    method.getDeclaringClass().getAnnotation(TransactionAttribute.class)))
        .map(EnterpriseInterceptor::type)
        .orElse(TxType.REQUIRED);
  }

  /** The constants have the same names. */
  static TxType type(TransactionAttribute attribute) {
    return TxType.valueOf(attribute.value().name());
  }
}
