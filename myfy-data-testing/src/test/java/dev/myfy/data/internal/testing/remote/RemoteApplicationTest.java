package dev.myfy.data.internal.testing.remote;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.myfy.data.DataException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoteApplicationTest {

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private RemoteApplication application() {
    return new RemoteApplication(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/shop/"));
  }

  @Test
  void withoutTheJarItIsToldWhatIsMissing() {
    assertThatThrownBy(() -> application().begin())
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("MYFY1009: The application at http://127.0.0.1")
        .hasMessageContaining("/shop does not take part")
        .hasMessageContaining("it answers 404");
  }

  @Test
  void whatDoesNotAnswerIsTold() {
    RemoteApplication gone = application();
    server.stop(0);

    assertThatThrownBy(gone::begin)
        .hasMessageStartingWith("MYFY1009")
        .hasMessageContaining("ConnectException");
  }

  @Test
  void whatItRefusesIsSaidInItsWords() {
    byte[] words = "MYFY1004: some of it is left".getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/shop/myfy-data-testing/rollback",
        exchange -> {
          exchange.sendResponseHeaders(409, words.length);
          exchange.getResponseBody().write(words);
          exchange.close();
        });

    assertThatThrownBy(() -> application().rollback()).hasMessage("MYFY1004: some of it is left");
  }
}
