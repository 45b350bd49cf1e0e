package dev.myfy.data.internal.testing.junit;

import dev.myfy.data.internal.testing.remote.TestedApplication;
import dev.myfy.data.testing.RollbackAfterTest;
import dev.myfy.data.testing.StatementCounter;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What {@link RollbackAfterTest} does. */
public final class RollbackExtension
    implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(RollbackExtension.class);

  @Override
  public void beforeEach(ExtensionContext context) {
    TestedApplication application = new ApplicationSearch(context).find();
    application.begin();
    context.getStore(NAMESPACE).put(TestedApplication.class, application);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    find(context).ifPresent(TestedApplication::rollback);
  }

  private static Optional<TestedApplication> find(ExtensionContext context) {
    return Optional.ofNullable(
        context.getStore(NAMESPACE).get(TestedApplication.class, TestedApplication.class));
  }

  /** With {@code @DataTest} the counter is that of its database. */
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == StatementCounter.class
        && find(context).isPresent()
        && OneTest.find(context).isEmpty();
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return new StatementCounter(find(context).orElseThrow()::count);
  }
}
