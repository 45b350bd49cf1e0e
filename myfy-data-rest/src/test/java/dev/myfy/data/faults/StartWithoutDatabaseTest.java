package dev.myfy.data.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.FaultProxy;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F20 and F21 at start: the deployment fails, soon, and says where it looked for the database. */
class StartWithoutDatabaseTest {

  private FaultProxy proxy;

  @BeforeEach
  void open() {
    proxy = FaultProxy.before("127.0.0.1", 1);
  }

  @AfterEach
  void close() {
    proxy.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql+asyncpg", "mysql+aiomysql"})
  void f21NobodyListensAtStart(String scheme) {
    proxy.refuse();
    assertRefusedSoon(scheme);
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql+asyncpg", "mysql+aiomysql"})
  void f20ServerNeverAnswersAtStart(String scheme) {
    proxy.blackHole();
    assertRefusedSoon(scheme);
  }

  private void assertRefusedSoon(String scheme) {
    String url =
        "%s://ann:%s@127.0.0.1:%d/shop".formatted(scheme, DatabaseServer.PASSWORD, proxy.port());
    long begin = System.nanoTime();
    try (EverythingLogged log = new EverythingLogged(List.of(DatabaseServer.PASSWORD))) {
      assertThatThrownBy(() -> DataContainer.open(FaultWorld.settings(url)).close())
          .satisfies(
              failure ->
                  assertThat(text(failure))
                      .contains("MYFY0302", "127.0.0.1:" + proxy.port())
                      .doesNotContain(DatabaseServer.PASSWORD));
      assertThat(log.leaks()).isEmpty();
    }
    // The connect time-out, and a start of the container on a busy machine.
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
  }

  private static String text(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
