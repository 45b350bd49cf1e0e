package dev.myfy.data.internal.cdi;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionTarget;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Constraint validators of the application may inject (Jakarta Validation 3.0, section 10.3.2);
 * those of anybody else are made as they always are.
 */
final class InjectingValidators implements ConstraintValidatorFactory {

  private final BeanManager beanManager;
  private final ConstraintValidatorFactory others;
  private final Map<ConstraintValidator<?, ?>, Runnable> disposals = new ConcurrentHashMap<>();

  InjectingValidators(BeanManager beanManager, ConstraintValidatorFactory others) {
    this.beanManager = beanManager;
    this.others = others;
  }

  @Override
  public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> type) {
    boolean ofTheServer = type.getName().startsWith("org.hibernate.validator.");
    return ofTheServer ? others.getInstance(type) : injected(type);
  }

  private <T extends ConstraintValidator<?, ?>> T injected(Class<T> type) {
    InjectionTarget<T> target =
        beanManager
            .getInjectionTargetFactory(beanManager.createAnnotatedType(type))
            .createInjectionTarget(null);
    CreationalContext<T> context = beanManager.createCreationalContext(null);
    T validator = target.produce(context);
    target.inject(validator, context);
    target.postConstruct(validator);
    disposals.put(validator, () -> dispose(target, validator, context));
    return validator;
  }

  private static <T> void dispose(
      InjectionTarget<T> target, T validator, CreationalContext<T> context) {
    target.preDestroy(validator);
    target.dispose(validator);
    context.release();
  }

  @Override
  public void releaseInstance(ConstraintValidator<?, ?> validator) {
    @Nullable Runnable disposal = disposals.remove(validator);
    if (disposal == null) {
      others.releaseInstance(validator);
    } else {
      disposal.run();
    }
  }
}
