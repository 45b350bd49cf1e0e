package dev.myfy.data.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.fixture.TestSettings;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which connection is lent, by a clock of our own. */
class BorrowCheckTest {

  private long now;
  private final TestSettings settings =
      TestSettings.of("sqlite://").with("poolRecycle", Optional.of(Duration.ofMinutes(1)));
  private final OpenConnections connections = new OpenConnections(() -> now);
  private final Connection connection = connection();
  private boolean alive = true;
  private int pings;

  /** A connection that nobody has to open. */
  private Connection connection() {
    return (Connection)
        Proxy.newProxyInstance(
            BorrowCheckTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "unwrap" -> proxy;
                  case "isClosed" -> false;
                  case "equals" -> proxy == arguments[0];
                  case "hashCode" -> System.identityHashCode(proxy);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private boolean ping(Connection asked) {
    assertThat(asked).isNotNull();
    pings++;
    return alive;
  }

  @BeforeEach
  void open() {
    connections.opened(connection);
  }

  private boolean isLent() {
    boolean lent = new BorrowCheck(settings.get(), connections, this::ping).isValid(connection);
    if (lent) {
      connections.used(connection);
    }
    return lent;
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }

  @Test
  void aNewOneIsNotPinged() {
    assertThat(isLent()).isTrue();
    assertThat(pings).isZero();
  }

  @Test
  void noPingWithinHalfASecondOfUse() {
    for (int i = 0; i < 5; i++) {
      pass(Duration.ofMillis(500));
      assertThat(isLent()).isTrue();
    }
    assertThat(pings).isZero();
    pass(Duration.ofMillis(501));
    assertThat(isLent()).isTrue();
    assertThat(pings).isOne();
  }

  @Test
  void afterATimeoutOfAnotherOneItIsPingedOnce() {
    pass(Duration.ofMillis(1));
    connections.suspect();
    pass(Duration.ofMillis(1));
    assertThat(isLent()).isTrue();
    assertThat(isLent()).isTrue();
    assertThat(pings).isOne();
  }

  @Test
  void pingsCanBeTurnedOff() {
    settings.with("poolPrePing", false);
    alive = false;
    pass(Duration.ofSeconds(30));
    assertThat(isLent()).isTrue();
    assertThat(pings).isZero();
  }

  @Test
  void oneFailedPingCondemnsAllThatWereOpenThenAndNoneAfterwards() {
    Connection other = connection();
    connections.opened(other);
    pass(Duration.ofSeconds(2));
    alive = false;
    assertThat(isLent()).isFalse();
    assertThat(new BorrowCheck(settings.get(), connections, this::ping).isValid(other)).isFalse();
    assertThat(pings).isOne();
    pass(Duration.ofMillis(1));
    Connection opened = connection();
    connections.opened(opened);
    assertThat(new BorrowCheck(settings.get(), connections, this::ping).isValid(opened)).isTrue();
  }

  @Test
  void whatIsOlderThanItsLongestLifeIsNotLent() {
    pass(Duration.ofSeconds(60));
    assertThat(isLent()).isTrue();
    pass(Duration.ofMillis(1));
    assertThat(isLent()).isFalse();
  }

  @Test
  void withoutALongestLifeItIsLentForEver() {
    settings.with("poolRecycle", Optional.empty());
    pass(Duration.ofDays(400));
    assertThat(isLent()).isTrue();
  }

  @Test
  void whatNobodyCanAnswerForIsNotLent() {
    connections.doom(connection);
    assertThat(isLent()).isFalse();
    assertThat(pings).isZero();
  }

  @Test
  void whatWasClosedIsForgotten() {
    connections.closed(connection);
    assertThat(isLent()).isFalse();
    assertThat(connections.count()).isZero();
  }
}
