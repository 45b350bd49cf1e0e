package dev.myfy.data.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.myfy.data.DatabaseConnectionException;
import dev.myfy.data.fixture.LogCapture;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ConnectFailuresTest {

  private long now;
  private final ConnectFailures failures = new ConnectFailures(2, "shop", () -> now);

  private void pass(Duration time) {
    now += time.toNanos();
  }

  private void fail() throws SQLException {
    failures.requireHope(Duration.ZERO);
    failures.add(new DatabaseConnectionException("MYFY0302", "refused", null));
    failures.attemptEnded();
  }

  @Test
  void noMoreAttemptsInASecondThanThePoolHasConnections() throws SQLException {
    fail();
    fail();
    assertThatThrownBy(() -> failures.requireHope(Duration.ZERO))
        .hasCauseInstanceOf(DatabaseConnectionException.class)
        .hasMessageContaining("MYFY0342")
        .hasMessageContaining("refused");
    pass(Duration.ofSeconds(1));
    fail();
    fail();
    assertThatThrownBy(() -> failures.requireHope(Duration.ZERO)).hasMessageContaining("MYFY0342");
  }

  @Test
  void whoComesWhileOthersTryWaitsForWhatBecomesOfThem() throws Exception {
    fail();
    failures.requireHope(Duration.ZERO);
    List<Throwable> seen = new CopyOnWriteArrayList<>();
    Thread third =
        new Thread(
            () -> {
              try {
                failures.requireHope(Duration.ofSeconds(30));
              } catch (SQLException e) {
                seen.add(e);
              }
            });
    third.start();
    await().until(() -> third.getState() == Thread.State.TIMED_WAITING);
    failures.end();
    failures.attemptEnded();
    third.join();
    assertThat(seen).isEmpty();
  }

  @Test
  void oneLineInTenSeconds() throws SQLException {
    try (LogCapture log = LogCapture.of("dev.myfy.data.pool")) {
      for (int second = 0; second <= 10; second++) {
        fail();
        pass(Duration.ofSeconds(1));
      }
      assertThat(log.lines()).filteredOn(line -> line.startsWith("WARNING")).hasSize(2);
    }
  }

  @Test
  void successEndsItAndIsTold() throws SQLException {
    fail();
    fail();
    pass(Duration.ofMillis(1500));
    try (LogCapture log = LogCapture.of("dev.myfy.data.pool")) {
      failures.end();
      assertThat(log.lines())
          .containsExactly("INFO MYFY0343: The database shop can be reached again, after 1.5 s.");
    }
    assertThatCode(() -> failures.requireHope(Duration.ZERO)).doesNotThrowAnyException();
  }
}
