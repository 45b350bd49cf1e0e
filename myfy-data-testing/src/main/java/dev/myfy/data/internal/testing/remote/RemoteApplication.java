package dev.myfy.data.internal.testing.remote;

import dev.myfy.data.DataException;
import dev.myfy.data.internal.message.Message;
import dev.myfy.data.testing.StatementCount;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The application at an address. */
public final class RemoteApplication implements TestedApplication {

  /** Longer than a test waits for a transaction of its own. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int OK = 200;
  private static final int CONFLICT = 409;

  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /**
   * @param address with the context path
   */
  public RemoteApplication(URI address) {
    String text = address.toString();
    this.address = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  @Override
  public void begin() {
    ask(Order.BEGIN);
  }

  @Override
  public void rollback() {
    ask(Order.ROLLBACK);
  }

  @Override
  public StatementCount count() {
    return CountText.read(ask(Order.COUNT));
  }

  private String ask(Order order) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + order.path()))
            .timeout(PATIENCE)
            .POST(BodyPublishers.noBody())
            .build();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() == CONFLICT) {
        throw told(response.body());
      }
      if (response.statusCode() != OK) {
        throw refused("it answers " + response.statusCode(), null);
      }
      return response.body();
    } catch (IOException e) {
      throw refused(String.valueOf(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused("interrupted", e);
    }
  }

  /** As the application says it: the id, and the text. */
  private static DataException told(String line) {
    String id = Message.TEST_COMMITTED.id();
    String text = line.startsWith(id) ? line.substring(id.length() + 2) : line;
    return new DataException(id, text, null);
  }

  private DataException refused(String reason, @Nullable Exception cause) {
    Message message = Message.TEST_APPLICATION_REFUSES;
    return new DataException(message.id(), message.text(address, reason), cause);
  }
}
