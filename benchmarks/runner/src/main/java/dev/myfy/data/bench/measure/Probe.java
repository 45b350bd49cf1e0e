package dev.myfy.data.bench.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** Single requests: to the probe in the server's JVM, and to compare answers. */
public final class Probe {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final ObjectMapper mapper = new ObjectMapper();
  private final int port;

  public Probe(int port) {
    this.port = port;
  }

  /**
   * What the server's JVM says.
   *
   * @param threads the bytes that each live thread has allocated, by its id
   * @param heap bytes in use
   * @param metaspace bytes in use
   * @param classes that are loaded
   */
  public record Reading(Map<Long, Long> threads, long heap, long metaspace, long classes) {

    /** What was allocated since an earlier reading. What dead threads have allocated is lost. */
    public long allocatedSince(Reading earlier) {
      return threads.entrySet().stream()
          .mapToLong(now -> now.getValue() - earlier.threads.getOrDefault(now.getKey(), 0L))
          .sum();
    }
  }

  public Reading read() {
    return parse(send("GET", "/probe/", ""));
  }

  public Reading readCollected() {
    send("GET", "/probe/?collect", "");
    return parse(send("GET", "/probe/?collect", ""));
  }

  private Reading parse(String json) {
    try {
      return mapper.readValue(json, Reading.class);
    } catch (IOException e) {
      throw new UncheckedIOException(json, e);
    }
  }

  /** Returns the body of a 2xx; anything else is thrown. */
  public String send(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new IllegalStateException(
            method + " " + path + ": " + response.statusCode() + " " + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
