package dev.myfy.data.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.myfy.data.DatabaseConnectionException;
import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.fixture.TestSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.JDBC;

class ConnectionOpenerTest {

  private static ConnectionOpener opener(DatabaseSettings settings) {
    SqliteFile none = SqliteFile.of(settings.databaseUrl());
    return new ConnectionOpener(JdbcTargets.of(settings, none), settings);
  }

  @Nested
  class ServerThatAcceptsAndNeverAnswers {

    private DatabaseSettings settings(ServerSocket silent, String dialect) {
      return TestSettings.of(dialect + "://ann:s3cr3t@127.0.0.1:" + silent.getLocalPort() + "/shop")
          .with("connectTimeout", Duration.ofSeconds(60))
          .get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb"})
    void isGivenUpByTheDeadlineOfWhoeverWaits(String dialect) throws IOException {
      try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
        ConnectionOpener opener = opener(settings(silent, dialect));
        long begin = System.nanoTime();
        long deadline = begin + Duration.ofMillis(300).toNanos();
        assertThatThrownBy(() -> opener.within(deadline, opener::open))
            .hasCauseInstanceOf(DatabaseConnectionException.class)
            .hasMessageContaining("MYFY0302")
            .hasMessageContaining("no answer within 0.")
            .hasMessageNotContaining("s3cr3t");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
      }
    }

    @Test
    void isNotEvenTriedWhenNoTimeIsLeft() throws IOException {
      try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
        ConnectionOpener opener = opener(settings(silent, "postgresql"));
        assertThatThrownBy(() -> opener.within(System.nanoTime() - 1, opener::open))
            .isInstanceOf(SQLTimeoutException.class);
      }
    }
  }

  @Nested
  class TheThread {

    private final ConnectionOpener opener = opener(TestSettings.of("sqlite://").get());

    private long later() {
      return System.nanoTime() + Duration.ofSeconds(10).toNanos();
    }

    @Test
    void keepsNothingAfterwards() throws SQLException {
      try (Connection connection = opener.within(later(), opener::open)) {
        assertThat(connection.isClosed()).isFalse();
      }
      assertThat(opener.isAsked()).isFalse();
    }

    @Test
    void keepsNothingAfterAFailure() {
      SQLException failure = new SQLException();
      assertThatThrownBy(
              () ->
                  opener.within(
                      later(),
                      () -> {
                        assertThat(opener.isAsked()).isTrue();
                        throw failure;
                      }))
          .isSameAs(failure);
      assertThat(opener.isAsked()).isFalse();
    }
  }

  @Nested
  class Timed {

    @Test
    void aConnectionThatComesTooLateIsClosed() throws Exception {
      CountDownLatch givenUp = new CountDownLatch(1);
      AtomicReference<Connection> late = new AtomicReference<>();
      Throwable failure =
          catchThrowable(
              () ->
                  TimedConnect.connect(
                      () -> {
                        givenUp.await();
                        late.set(new JDBC().connect("jdbc:sqlite:", new java.util.Properties()));
                        return late.get();
                      },
                      Duration.ofMillis(50)));
      assertThat(failure).isInstanceOf(SQLTimeoutException.class);
      givenUp.countDown();
      await().until(() -> late.get() != null && late.get().isClosed());
    }

    @Test
    void theDriversOwnFailureIsLetThrough() {
      SQLException refused = new SQLException("refused", "08001");
      assertThatThrownBy(
              () ->
                  TimedConnect.connect(
                      () -> {
                        throw refused;
                      },
                      Duration.ofSeconds(10)))
          .isSameAs(refused);
    }

    @Test
    void anInterruptIsKept() {
      Thread.currentThread().interrupt();
      try {
        assertThatThrownBy(
                () ->
                    TimedConnect.connect(
                        () -> {
                          new CountDownLatch(1).await();
                          throw new IllegalStateException();
                        },
                        Duration.ofSeconds(10)))
            .hasMessageContaining("interrupted");
      } finally {
        assertThat(Thread.interrupted()).isTrue();
      }
    }
  }
}
