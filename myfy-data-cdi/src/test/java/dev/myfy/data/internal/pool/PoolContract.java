package dev.myfy.data.internal.pool;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;
import static org.awaitility.Awaitility.await;

import dev.myfy.data.PoolTimeoutException;
import dev.myfy.data.fixture.LogCapture;
import dev.myfy.data.fixture.TestSettings;
import dev.myfy.data.internal.jta.Transactions;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.AgroalDataSourceMetrics;
import jakarta.transaction.Transaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** SQLAlchemy's queue pool, on every database. */
abstract class PoolContract {

  private ConnectionPool pool;

  /** A database that may be used. */
  abstract String url();

  private void open(TestSettings settings) {
    open(settings, UnaryOperator.identity());
  }

  private void open(TestSettings settings, UnaryOperator<Connection> driver) {
    pool = ConnectionPool.open(settings.get(), Transactions.locate(), driver);
  }

  private void open(int size, int overflow) {
    open(settings(size, overflow));
  }

  private TestSettings settings(int size, int overflow) {
    return TestSettings.of(url())
        .with("poolSize", size)
        .with("maxOverflow", overflow)
        .with("poolTimeout", Duration.ofSeconds(30));
  }

  @AfterEach
  void close() {
    if (pool != null) {
      assertThat(metrics().activeCount()).isZero();
      pool.close();
    }
  }

  private Connection borrow() throws SQLException {
    return pool.dataSource().getConnection();
  }

  private static Connection physical(Connection connection) throws SQLException {
    return connection.unwrap(Connection.class);
  }

  /** Borrows and gives back; which one was it? */
  private Connection physicalOfNext() throws SQLException {
    try (Connection connection = borrow()) {
      return physical(connection);
    }
  }

  private AgroalDataSourceMetrics metrics() {
    try {
      return pool.dataSource().unwrap(AgroalDataSource.class).getMetrics();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void closeAll(Deque<Connection> connections) throws SQLException {
    while (!connections.isEmpty()) {
      connections.poll().close();
    }
  }

  private Deque<Connection> borrow(int number) throws SQLException {
    Deque<Connection> borrowed = new ArrayDeque<>();
    for (int i = 0; i < number; i++) {
      borrowed.add(borrow());
    }
    return borrowed;
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = borrow();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int count(String table) throws SQLException {
    try (Connection connection = borrow();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private void letRest() {
    long since = System.nanoTime();
    await().until(() -> System.nanoTime() - since > Duration.ofMillis(600).toNanos());
  }

  @Nested
  class Size {

    @Test
    void nothingIsOpenedBeforeItIsNeeded() throws SQLException {
      open(3, 0);
      assertThat(metrics().creationCount()).isZero();
      for (int i = 0; i < 10; i++) {
        physicalOfNext();
      }
      assertThat(metrics().creationCount()).isOne();
    }

    @Test
    void poolSizeIsKeptAndOverflowGivenUp() throws SQLException {
      open(2, 2);
      Deque<Connection> four = borrow(4);
      assertThat(metrics().creationCount()).isEqualTo(4);
      closeAll(four);
      await().until(() -> metrics().destroyCount() == 2);
      assertThat(metrics().availableCount()).isEqualTo(2);
      closeAll(borrow(2));
      assertThat(metrics().creationCount()).isEqualTo(4);
    }

    @Test
    void theOneUsedLastIsLentFirst() throws SQLException {
      open(2, 0);
      try (Connection first = borrow()) {
        Connection last = physicalOfNext();
        assertThat(physical(first)).isNotSameAs(last);
        assertThat(physicalOfNext()).isSameAs(last);
      }
    }
  }

  @Nested
  class Waiting {

    @Test
    void endsWithWhoHoldsTheConnections() throws SQLException {
      open(settings(1, 1).with("poolTimeout", Duration.ofMillis(200)));
      Deque<Connection> all = borrow(2);
      assertThatThrownBy(PoolContract.this::borrow)
          .isInstanceOf(SQLTransientConnectionException.class)
          .hasCauseInstanceOf(PoolTimeoutException.class)
          .hasMessageContaining("pool size 1, overflow 1; 2 in use, 0 threads waiting")
          .hasMessageContaining("held by: " + Thread.currentThread().getName() + " for 0.");
      closeAll(all);
      assertThat(physicalOfNext()).isNotNull();
    }

    @Test
    void zeroMeansAtOnce() throws SQLException {
      open(settings(1, 0).with("poolTimeout", Duration.ZERO));
      try (Connection held = borrow()) {
        assertThat(held.isClosed()).isFalse();
        assertThatThrownBy(PoolContract.this::borrow).hasMessageContaining("within 0.0 s");
      }
    }

    @Test
    void firstComeFirstServed() throws Exception {
      open(settings(1, 0));
      List<Integer> served = new CopyOnWriteArrayList<>();
      List<Thread> threads = new ArrayList<>();
      try (Connection held = borrow()) {
        assertThat(held.isClosed()).isFalse();
        for (int i = 0; i < 4; i++) {
          int number = i;
          Thread thread = new Thread(() -> borrowAnd(() -> served.add(number)));
          threads.add(thread);
          thread.start();
          await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        }
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(served).containsExactly(0, 1, 2, 3);
    }

    private void borrowAnd(Runnable work) {
      try (Connection connection = borrow()) {
        assertThat(connection.isClosed()).isFalse();
        work.run();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Test
    void anInterruptEndsItAndIsKept() throws Exception {
      open(settings(1, 0));
      try (Connection held = borrow()) {
        assertThat(held.isClosed()).isFalse();
        List<Object> seen = new CopyOnWriteArrayList<>();
        Thread waiting =
            new Thread(
                () -> {
                  seen.add(catchThrowable(PoolContract.this::borrow));
                  seen.add(Thread.currentThread().isInterrupted());
                });
        waiting.start();
        await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
        waiting.interrupt();
        waiting.join();
        assertThat(seen.get(0)).asString().contains("MYFY0341");
        assertThat(seen.get(1)).isEqualTo(true);
      }
    }

    @Test
    void anInterruptedThreadGetsWhatIsFree() throws SQLException {
      open(1, 0);
      physicalOfNext();
      Thread.currentThread().interrupt();
      try {
        assertThat(physicalOfNext()).isNotNull();
      } finally {
        assertThat(Thread.interrupted()).isTrue();
      }
    }
  }

  @Nested
  class Age {

    @Test
    void anOldConnectionIsReplacedAtItsNextCheckout() throws SQLException {
      open(settings(1, 0).with("poolRecycle", Optional.of(Duration.ofMillis(300))));
      Connection old = physicalOfNext();
      letRest();
      assertThat(old.isClosed()).isFalse();
      assertThat(physicalOfNext()).isNotSameAs(old);
      await().until(old::isClosed);
    }

    @Test
    void neverWhileItIsInUse() throws SQLException {
      open(settings(1, 0).with("poolRecycle", Optional.of(Duration.ofMillis(1))));
      try (Connection connection = borrow();
          Statement statement = connection.createStatement()) {
        letRest();
        assertThat(statement.execute("select 1")).isTrue();
      }
    }
  }

  @Nested
  class Ping {

    @Test
    void failsOnceForAllThatWereOpenThen() throws SQLException {
      open(3, 0);
      Deque<Connection> three = borrow(3);
      Set<Connection> old = Collections.newSetFromMap(new IdentityHashMap<>());
      for (Connection each : three) {
        old.add(physical(each));
      }
      Connection inUse = three.poll();
      Connection last = physical(three.peekLast());
      closeAll(three);
      last.close();
      letRest();
      Deque<Connection> renewed = borrow(2);
      for (Connection each : renewed) {
        assertThat(old).doesNotContain(physical(each));
      }
      assertThat(physical(inUse).isClosed()).isFalse();
      inUse.close();
      closeAll(renewed);
      assertThat(metrics().invalidCount()).isEqualTo(2);
    }
  }

  @Nested
  class OnReturn {

    @Test
    void whatIsOpenIsRolledBack() throws SQLException {
      open(1, 0);
      run("create table open_work (a int)");
      try (Connection connection = borrow();
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        statement.executeUpdate("insert into open_work values (1)");
      }
      try (Connection connection = borrow()) {
        assertThat(connection.getAutoCommit()).isTrue();
      }
      assertThat(count("open_work")).isZero();
      run("drop table open_work");
    }
  }

  @Nested
  class InTransaction {

    @Test
    void oneConnectionTakesOnePlaceHoweverOftenItIsAskedFor() throws SQLException {
      open(1, 0);
      Transactions transactions = Transactions.locate();
      transactions.begin();
      try (Connection first = borrow();
          Connection second = borrow()) {
        assertThat(physical(first)).isSameAs(physical(second));
      }
      transactions.commit();
      assertThat(physicalOfNext()).isNotNull();
    }

    @Test
    void whatIsLeftOpenComesBackWithTheCommit() throws SQLException {
      open(1, 0);
      Transactions transactions = Transactions.locate();
      transactions.begin();
      Connection left = borrow();
      assertThat(left.createStatement().executeQuery("select 1").next()).isTrue();
      transactions.commit();
      assertThat(metrics().activeCount()).isZero();
      assertThat(left.isClosed()).isTrue();
      assertThat(physicalOfNext()).isNotNull();
    }

    @Test
    void markedRollbackOnlyItGetsNone() throws SQLException {
      open(1, 0);
      Transactions transactions = Transactions.locate();
      transactions.begin();
      transactions.setRollbackOnly();
      assertThatThrownBy(PoolContract.this::borrow).hasMessageContaining("MYFY0313");
      transactions.rollback();
      assertThat(metrics().creationCount()).isZero();
      assertThat(physicalOfNext()).isNotNull();
    }
  }

  /** Another thread ends the transaction in the middle of something, as a time-out does. */
  @Nested
  class RacedByATimeOut {

    private final Transactions transactions = Transactions.locate();
    private final OvertakenDriver driver = new OvertakenDriver();

    @BeforeEach
    void begin() throws SQLException {
      open(settings(1, 0).with("poolTimeout", Duration.ZERO), driver);
      run("create table late (a int)");
      transactions.begin();
    }

    @AfterEach
    void placeAndConnectionAreFreeAndNothingIsStored() throws SQLException {
      transactions.forget();
      assertThat(metrics().activeCount()).isZero();
      assertThat(count("late")).isZero();
      run("drop table late");
    }

    @Test
    void aStatementIsPreparedMeanwhile() throws SQLException {
      Connection connection = borrow();
      driver.after("Connection.prepareStatement", this::timeOut);
      PreparedStatement late = connection.prepareStatement("insert into late values (1)");
      assertThatThrownBy(late::executeUpdate).isInstanceOf(SQLException.class);
    }

    @Test
    void aConnectionIsOpenedMeanwhile() throws SQLException {
      pool.dataSource().unwrap(AgroalDataSource.class).flush(FlushMode.ALL);
      await().until(() -> metrics().availableCount() == 0);
      driver.after("Connection.setAutoCommit", this::timeOut);
      assertThatThrownBy(PoolContract.this::borrow).hasMessageContaining("MYFY0310");
    }

    @Test
    void aConnectionIsEnlistedMeanwhile() {
      driver.after("Connection.setAutoCommit", this::timeOut);
      assertThatThrownBy(PoolContract.this::borrow).isInstanceOf(SQLException.class);
    }

    /** Otherwise its place is lost, if the transaction ends before it is known who has it. */
    @Test
    void aConnectionThatIsEnlistedHasItsHolder() throws SQLException {
      List<Throwable> told = new ArrayList<>();
      driver.after(
          "Connection.setAutoCommit", () -> told.add(elsewhere(PoolContract.this::borrow)));
      borrow().close();
      transactions.rollback();
      assertThat(told)
          .singleElement(THROWABLE)
          .hasMessageContaining("held by: " + Thread.currentThread().getName());
    }

    @Test
    void aConnectionIsClosedMeanwhile() throws SQLException {
      Connection connection = borrow();
      assertThat(connection.prepareStatement("select 1")).isNotNull();
      driver.after("Statement.close", this::timeOut);
      connection.close();
    }

    private void timeOut() {
      Transaction current = (Transaction) transactions.current();
      assertThat(elsewhere(current::rollback)).isNull();
    }

    private Throwable elsewhere(ThrowingCallable call) {
      return supplyAsync(() -> catchThrowable(call)).join();
    }
  }

  @Nested
  class PastTheGate {

    @Test
    void whatIsLentFreesNoPlaceThatItNeverHad() throws SQLException {
      open(settings(1, 0).with("poolTimeout", Duration.ZERO));
      AgroalDataSource inner = pool.dataSource().unwrap(AgroalDataSource.class);
      for (int i = 0; i < 3; i++) {
        inner.getConnection().close();
      }
      try (Connection held = borrow()) {
        assertThat(held.isClosed()).isFalse();
        assertThatThrownBy(PoolContract.this::borrow).hasMessageContaining("MYFY0303");
      }
      assertThat(pool.dataSource().unwrap(DataSource.class)).isSameAs(pool.dataSource());
      assertThat(inner.getConfiguration().connectionPoolConfiguration().connectionCache())
          .as("Agroal's own cache would leave a ThreadLocal")
          .isInstanceOf(IdleConnections.class);
    }
  }

  @Nested
  class UnderLoad {

    /** The first three keep what they have until all three are there, however busy the machine. */
    private final CountDownLatch threeHold = new CountDownLatch(3);

    @Test
    void nobodySharesAndNoPlaceIsLost() throws Exception {
      open(settings(2, 1));
      Map<Connection, Thread> holders = new ConcurrentHashMap<>();
      AtomicInteger most = new AtomicInteger();
      int threads = 12;
      CountDownLatch start = new CountDownLatch(1);
      ExecutorService executor = Executors.newFixedThreadPool(threads);
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(
            executor.submit(
                () -> {
                  start.await();
                  for (int round = 0; round < 500; round++) {
                    hold(holders, most);
                  }
                  return null;
                }));
      }
      start.countDown();
      for (Future<?> each : all) {
        each.get(60, TimeUnit.SECONDS);
      }
      executor.shutdown();
      assertThat(most.get()).isEqualTo(3);
      closeAll(borrow(3));
      await().until(() -> metrics().availableCount() == 2);
    }

    private void hold(Map<Connection, Thread> holders, AtomicInteger most) throws Exception {
      try (Connection connection = borrow()) {
        Connection physical = physical(connection);
        assertThat(holders.put(physical, Thread.currentThread())).isNull();
        most.accumulateAndGet(holders.size(), Math::max);
        threeHold.countDown();
        assertThat(threeHold.await(30, TimeUnit.SECONDS)).isTrue();
        Thread.yield();
        holders.remove(physical);
      }
    }
  }

  @Nested
  class Echo {

    @Test
    void tellsEachStepAndTheState() throws SQLException {
      try (LogCapture log = LogCapture.of("dev.myfy.data.pool")) {
        open(settings(1, 0).with("echoPool", true));
        physicalOfNext();
        assertThat(log.lines())
            .anyMatch(line -> line.matches("INFO MYFY0307: Pool open \\w+: pool size 1, open 1.*"))
            .anyMatch(line -> line.matches("INFO MYFY0307: Pool checkout .*, in use 1"))
            .anyMatch(line -> line.matches("INFO MYFY0307: Pool return .*, in use 0"));
      }
    }
  }
}
