package dev.myfy.data.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.myfy.data.contract.database.DatabaseUnderTest;
import dev.myfy.data.contract.database.Databases;
import dev.myfy.data.contract.server.Http;
import jakarta.transaction.Status;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Requests to the application of the contract; after each test nothing stays behind. */
abstract class OverHttp {

  /** More requests at once than a small pool of request threads has members. */
  private static final int MANY = 64;

  @ArquillianResource private URL application;

  @BeforeEach
  final void empty() {
    send("DELETE", "api/items");
    assertThat(count()).isZero();
  }

  @AfterEach
  final void nothingStaysBehind() {
    await().pollDelay(Duration.ZERO).until(() -> get("api/probe/active").body().equals("0"));
    await().until(() -> Databases.running().openTransactions().isEmpty());
    List<String> statuses =
        atOnce(MANY, () -> get("api/probe/status").body()).stream().distinct().toList();
    assertThat(statuses).containsExactly(String.valueOf(Status.STATUS_NO_TRANSACTION));
  }

  final long count() {
    return Long.parseLong(get("api/items/count").body());
  }

  final HttpResponse<String> get(String path) {
    return send("GET", path);
  }

  final HttpResponse<String> post(String path) {
    return send("POST", path);
  }

  final HttpResponse<String> send(String method, String path) {
    HttpResponse<String> response = Http.send(method, uri(path));
    assertThat(response.body()).doesNotContain(DatabaseUnderTest.CANARY);
    return response;
  }

  static <T> List<T> atOnce(int times, Supplier<T> work) {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      List<CompletableFuture<T>> all =
          IntStream.range(0, times)
              .mapToObj(i -> CompletableFuture.supplyAsync(work, threads))
              .toList();
      return all.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  final URI uri(String path) {
    return URI.create(application.toString()).resolve(path);
  }

  /** Sends a request on a connection of its own, and reads nothing. */
  final Socket open(String method, String path) throws IOException {
    URI uri = uri(path);
    Socket socket = new Socket(uri.getHost(), uri.getPort());
    String request =
        method
            + " "
            + uri.getRawPath()
            + " HTTP/1.1\r\nHost: "
            + uri.getAuthority()
            + "\r\nContent-Length: 0\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** Ends a connection as a client does that is gone: with a reset. */
  static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }
}
