package dev.myfy.data.internal.runtime;

import dev.myfy.data.DataException;
import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.Environment;
import dev.myfy.data.MigrationManager;
import dev.myfy.data.internal.jta.Transactions;
import dev.myfy.data.internal.jta.TypeInForce;
import dev.myfy.data.internal.message.Message;
import dev.myfy.data.internal.persistence.PersistenceUnit;
import dev.myfy.data.internal.persistence.UnitDefinition;
import dev.myfy.data.internal.pool.ConnectionPool;
import dev.myfy.data.internal.schema.PersistenceXml;
import dev.myfy.data.internal.schema.SchemaGuard;
import dev.myfy.data.internal.schema.SchemaRequest;
import dev.myfy.data.internal.session.Provider;
import dev.myfy.data.internal.session.SessionSources;
import dev.myfy.data.internal.session.Sessions;
import jakarta.persistence.EntityManagerFactory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * All that runs for one application: guard, pool, entity manager factory, sessions, opened in this
 * order and closed in reverse, also when a later step fails.
 */
public final class DataRuntime implements AutoCloseable {

  private static final Logger LOG = System.getLogger("dev.myfy.data");

  private final StartRequest request;
  private final ClosingStack opened;
  private final Transactions transactions;
  private final ConnectionPool pool;
  private final PersistenceUnit unit;
  private final Sessions sessions;
  private final MigrationManager migrations;

  private DataRuntime(
      StartRequest request,
      ClosingStack opened,
      Transactions transactions,
      ConnectionPool pool,
      PersistenceUnit unit,
      Sessions sessions,
      MigrationManager migrations) {
    this.request = request;
    this.opened = opened;
    this.transactions = transactions;
    this.pool = pool;
    this.unit = unit;
    this.sessions = sessions;
    this.migrations = migrations;
  }

  /**
   * Starts everything, or nothing.
   *
   * @throws DataException with the reason; whatever was open is closed again
   */
  public static DataRuntime start(StartRequest request) {
    Stopwatch watch = new Stopwatch();
    ApplicationScope scope = ApplicationScope.detect();
    guard(request, scope);
    watch.lap("guard");
    ClosingStack opened = new ClosingStack();
    try {
      Transactions transactions = Transactions.locate();
      ConnectionPool pool = opened.add(pool(request, transactions));
      watch.lap("pool");
      ApplicationMigrations migrations = new ApplicationMigrations(request, pool);
      migrations.start();
      watch.lap("migration");
      PersistenceUnit unit =
          opened.add(PersistenceUnit.open(definition(request, scope, pool, transactions)));
      watch.lap("persistence unit");
      Sessions sessions = opened.add(sessions(request, transactions, pool, unit));
      migrations.mapped(unit);
      DataRuntime runtime =
          new DataRuntime(
              request, opened, transactions, pool, unit, sessions, migrations.manager());
      runtime.createTables();
      watch.lap("tables");
      runtime.report(watch);
      return runtime;
    } catch (RuntimeException | Error e) {
      opened.close();
      throw e;
    }
  }

  private static void guard(StartRequest request, ApplicationScope scope) {
    refuseTests(request);
    List<SchemaRequest> requests = new ArrayList<>(request.providerProperties());
    requests.addAll(PersistenceXml.requests(request.loader(), scope::owns));
    new SchemaGuard(request.settings()).check(request.autoCreateSource(), requests);
  }

  /** Requests of a test are undone, whatever they were answered: nobody else may ever meet that. */
  private static void refuseTests(StartRequest request) {
    Environment environment = request.settings().environment();
    if (request.tests().isPresent() && environment != Environment.TEST) {
      Message message = Message.TESTS_OUTSIDE_TEST;
      String name = environment.name().toLowerCase(Locale.ROOT);
      throw new DataException(message.id(), message.text(name), null);
    }
  }

  private static ConnectionPool pool(StartRequest request, Transactions transactions) {
    UnaryOperator<Connection> watch =
        physical -> request.tests().map(tests -> tests.watch(physical)).orElse(physical);
    return ConnectionPool.open(request.settings(), transactions, watch);
  }

  private static UnitDefinition definition(
      StartRequest request,
      ApplicationScope scope,
      ConnectionPool pool,
      Transactions transactions) {
    return new UnitDefinition(
        request.settings(),
        request.loader(),
        scope::owns,
        pool.dataSource(),
        pool.product(),
        Optional.of(transactions),
        request.providerProperties().stream()
            .collect(Collectors.toMap(SchemaRequest::name, SchemaRequest::value)),
        request.beanManager(),
        request.validators(),
        request.entities());
  }

  private static Sessions sessions(
      StartRequest request, Transactions transactions, ConnectionPool pool, PersistenceUnit unit) {
    Provider provider = new Provider(unit::connection, unit::hasChanges, unit::isNative);
    return new Sessions(
        request.settings(),
        transactions,
        new SessionSources(unit.factory(), pool.dataSource(), provider));
  }

  private void createTables() {
    if (request.settings().autoCreateTables()) {
      createMissingTables();
    }
  }

  /**
   * Creates tables that do not exist and touches none that does.
   *
   * @throws DataException if the database refuses (MYFY0605)
   */
  public void createMissingTables() {
    List<String> created = unit.createMissingTables();
    if (!created.isEmpty()) {
      LOG.log(Level.INFO, Message.TABLES_CREATED.line(String.join(", ", created)));
    }
  }

  /** The statements that create every table of the entities, and the rows that belong there. */
  public List<String> createStatements() {
    return unit.createStatements();
  }

  /**
   * Says what the application should know of the pool.
   *
   * @param newTransactions its methods that run in {@code REQUIRES_NEW}, for people
   */
  public void advise(List<String> newTransactions) {
    PoolAdvice.give(settings(), newTransactions);
  }

  private void report(Stopwatch watch) {
    long millis = watch.totalMillis();
    LOG.log(Level.INFO, Message.STARTED.line(describe(), millis));
    LOG.log(Level.DEBUG, Message.STARTUP_TIME.line(millis, watch.laps()));
  }

  private String describe() {
    DatabaseSettings settings = settings();
    return "myfy data on %s: %s, %s, pool %d+%d, environment %s"
        .formatted(
            ServerVersion.describe(transactions.server()),
            unit.describe(),
            pool.describe(),
            settings.poolSize(),
            settings.maxOverflow(),
            settings.environment().name().toLowerCase(Locale.ROOT));
  }

  /** The settings in force. */
  public DatabaseSettings settings() {
    return request.settings();
  }

  /** What a test has added. */
  public Optional<TestSupport> tests() {
    return request.tests();
  }

  /** Where sessions come from. */
  public Sessions sessions() {
    return sessions;
  }

  /** What the {@code @Transactional} method says that the calling thread is in. */
  public TypeInForce typeInForce() {
    return transactions.typeInForce();
  }

  /** The entity manager factory. */
  public EntityManagerFactory entityManagerFactory() {
    return unit.factory();
  }

  /** The revisions of the application. */
  public MigrationManager migrations() {
    return migrations;
  }

  /** The pool. */
  public DataSource dataSource() {
    return pool.dataSource();
  }

  /** Closes everything in reverse order; a second call does nothing. */
  @Override
  public void close() {
    opened.close();
    LOG.log(Level.INFO, Message.STOPPED.line());
  }
}
