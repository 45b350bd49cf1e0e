package dev.myfy.data.internal.cdi;

import dev.myfy.data.internal.config.ProviderProperty;
import dev.myfy.data.internal.config.Reading;
import dev.myfy.data.internal.config.SettingsReader;
import dev.myfy.data.internal.message.Message;
import dev.myfy.data.internal.runtime.DataRuntime;
import dev.myfy.data.internal.runtime.StartRequest;
import dev.myfy.data.internal.runtime.TestSupport;
import dev.myfy.data.internal.schema.SchemaRequest;
import dev.myfy.data.internal.session.UnitOfWork;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The life of the library inside one application. */
final class Application {

  private static final Logger LOG = System.getLogger("dev.myfy.data");

  private volatile @Nullable DataRuntime runtime;
  private volatile @Nullable RequestBoundary boundary;

  /** False in the container of a test that has started the rest before, and undoes it itself. */
  private volatile boolean own = true;

  void start(BeanManager beanManager, List<String> newTransactions, Consumer<Throwable> problems) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try {
      Optional<TestSupport> tests = TestSupport.find(loader);
      Optional<DataRuntime> others = tests.flatMap(TestSupport::running);
      own = others.isEmpty();
      DataRuntime started = others.orElseGet(() -> start(loader, beanManager, tests));
      started.advise(newTransactions);
      runtime = started;
      boundary = new RequestBoundary(beanManager, started);
    } catch (RuntimeException | LinkageError e) {
      stop();
      problems.accept(e);
    }
  }

  private static DataRuntime start(
      ClassLoader loader, BeanManager beanManager, Optional<TestSupport> tests) {
    Reading reading = SettingsReader.read(loader);
    reading.warnings().forEach(warning -> LOG.log(Level.WARNING, warning));
    return DataRuntime.start(request(reading, loader, beanManager, tests));
  }

  private static StartRequest request(
      Reading reading, ClassLoader loader, BeanManager beanManager, Optional<TestSupport> tests) {
    List<SchemaRequest> properties =
        reading.providerProperties().stream().map(Application::schemaRequest).toList();
    return new StartRequest(
        reading.settings(),
        reading.autoCreateSource(),
        properties,
        loader,
        Optional.of(beanManager),
        others -> new InjectingValidators(beanManager, others),
        Set.of(),
        tests);
  }

  private static SchemaRequest schemaRequest(ProviderProperty property) {
    return new SchemaRequest(property.name(), property.value(), property.source());
  }

  void stop() {
    DataRuntime running = runtime;
    runtime = null;
    if (running != null && own) {
      running.close();
    }
  }

  DataRuntime runtime() {
    DataRuntime running = runtime;
    if (running == null) {
      throw new IllegalStateException(Message.SHUT_DOWN.line());
    }
    return running;
  }

  /** What runs, if anything does: other extensions may call beans of the application before. */
  Optional<DataRuntime> running() {
    return Optional.ofNullable(runtime);
  }

  RequestBoundary boundary() {
    RequestBoundary known = boundary;
    if (known == null) {
      throw new IllegalStateException(Message.SHUT_DOWN.line());
    }
    return known;
  }

  /** The request is over; whatever decided its outcome has had its chance. */
  void end(UnitOfWork unit) {
    if (unit.end() && own) {
      LOG.log(Level.WARNING, Message.LEFT_OPEN.line(hint()));
    }
  }

  private String hint() {
    RequestBoundary known = boundary;
    return known == null || known.isUsed()
        ? ""
        : " Add dev.myfy:myfy-data-rest, which commits or rolls back when the response is known.";
  }
}
