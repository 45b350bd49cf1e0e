package dev.myfy.data.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.myfy.data.contract.app.AuditMapper;
import dev.myfy.data.contract.app.AuditedException;
import dev.myfy.data.contract.app.Box;
import dev.myfy.data.contract.app.PassingServlet;
import dev.myfy.data.contract.app.ScannedApplication;
import dev.myfy.data.contract.app.StreamResource;
import dev.myfy.data.contract.app.Thing;
import dev.myfy.data.contract.app.TroubleFilter;
import dev.myfy.data.contract.app.Where;
import dev.myfy.data.contract.server.Http;
import dev.myfy.data.contract.server.ServerLog;
import dev.myfy.data.contract.server.ServerUnderTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 6 of a request, while its body is written; and everything that is around a resource. */
@ArquillianTest
class StreamingIT extends OverHttp {

  private static final int SERVER_ERROR = 500;

  @ArquillianResource private ServerUnderTest server;

  @Deployment(testable = false)
  static WebArchive war() {
    return ContractWar.named("streaming", ScannedApplication.class)
        .classes(
            StreamResource.class,
            StreamResource.Unwritable.class,
            StreamResource.Parcel.class,
            Box.class,
            Thing.class,
            Where.class,
            AuditedException.class,
            AuditMapper.class,
            TroubleFilter.class,
            TroubleFilter.Before.class,
            TroubleFilter.After.class,
            TroubleFilter.Abort.class,
            PassingServlet.class)
        .build();
  }

  // While the body is written

  @Test
  void lazyAttributesAreReadWithoutATransaction() {
    String id = post("api/stream/box").body();
    HttpResponse<String> response = get("api/stream/box/" + id);
    assertThat(response.headers().firstValue("X-Loaded")).hasValue("false");
    assertThat(response.body()).contains("one").contains("two");
    assertThat(get("api/stream/box/" + id + "/later").body()).contains("one").contains("two");
  }

  @Test
  void streamReadsWithoutATransactionAndGivesItsConnectionBack() {
    assertThat(post("api/stream/reading/x").body()).isEqualTo("1 false 0");
  }

  @Test
  void streamDoesNotWrite() {
    ServerLog log = server.log().fromHere();
    assertThat(post("api/stream/writing/x").statusCode()).isEqualTo(SERVER_ERROR);
    assertThat(count()).isOne();
    await().until(() -> log.contains("MYFY0840"));
    assertThat(log.text()).contains("MYFY0506");
  }

  @ParameterizedTest
  @ValueSource(strings = {"throwing/0", "throwing-later/0", "getter"})
  void bodyThatThrowsBeforeItsFirstByteIsAnErrorAndTheDataStays(String how) {
    ServerLog log = server.log().fromHere();
    assertThat(post("api/stream/" + how + "/x").statusCode()).isGreaterThanOrEqualTo(SERVER_ERROR);
    assertThat(count()).isOne();
    await().until(() -> log.contains("MYFY0840"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api/stream/throwing/1000/x",
        "api/stream/throwing-later/1000/x",
        "passing/throwing?name=x"
      })
  void bodyThatThrowsLaterIsNeverACompleteAnswer(String path) {
    ServerLog log = server.log().fromHere();
    assertThatThrownBy(() -> post(path)).isInstanceOf(UncheckedIOException.class);
    assertThat(count()).isOne();
    await().until(() -> log.contains("MYFY0840"));
  }

  @Test
  void clientThatGoesWhileTheBodyIsWrittenChangesNothing() throws IOException {
    ServerLog log = server.log().fromHere();
    Socket client = open("POST", "api/stream/endless/x");
    assertThat(client.getInputStream().readNBytes(10_000)).hasSize(10_000);
    reset(client);
    await().until(() -> get("api/probe/active").body().equals("0"));
    assertThat(count()).isOne();
    assertThat(log.text()).doesNotContain("MYFY");
  }

  // Server-sent events

  @Test
  void eventsHoldNoConnectionAndNoTransactionInBetween() throws IOException {
    try (Socket client = open("GET", "api/stream/events");
        BufferedReader events = reader(client)) {
      assertThat(nextEvent(events)).isEqualTo("0");
      nothingStaysBehind();
      post("api/items/a");
      post("api/stream/event");
      assertThat(nextEvent(events)).isEqualTo("1");
      nothingStaysBehind();
      post("api/items/b");
      post("api/stream/event");
      assertThat(nextEvent(events)).isEqualTo("2");
    }
    endOfTheSenders();
  }

  @Test
  void clientThatGoesWhileItListensChangesNothing() throws IOException {
    Socket client = open("POST", "api/stream/events/x");
    nextEvent(reader(client));
    await().untilAsserted(() -> assertThat(count()).isOne());
    reset(client);
    endOfTheSenders();
    nothingStaysBehind();
    assertThat(count()).isOne();
  }

  /** A sender sees that its client is gone when it sends something, not always the first time. */
  private void endOfTheSenders() {
    await()
        .untilAsserted(
            () -> {
              post("api/stream/event");
              assertThat(get("api/stream/senders").body()).isEqualTo("0");
            });
  }

  private static BufferedReader reader(Socket client) throws IOException {
    return new BufferedReader(
        new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
  }

  private static String nextEvent(BufferedReader events) throws IOException {
    String line = events.readLine();
    while (line != null && !line.startsWith("data:")) {
      line = events.readLine();
    }
    return String.valueOf(line).replace("data:", "").trim();
  }

  // Before a resource is called

  @Test
  void requestThatReachesNoResourceOpensNothing() {
    String before = get("api/probe/acquired").body();
    assertThat(get("api/nowhere").statusCode()).isEqualTo(404);
    assertThat(send("PATCH", "api/items/x").statusCode()).isEqualTo(405);
    assertThat(json("text/plain", "x").statusCode()).isEqualTo(415);
    assertThat(json("application/json", "{not json").statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(send("OPTIONS", "api/items/x").statusCode()).isLessThan(300);
    assertThat(post("api/trouble/return/200/x?fail=abort").statusCode()).isEqualTo(403);
    assertThat(get("api/probe/acquired").body()).isEqualTo(before);
    assertThat(count()).isZero();
  }

  private HttpResponse<String> json(String type, String body) {
    return Http.send(
        HttpRequest.newBuilder(uri("api/stream/json/x"))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void getAndHeadThatWriteAreCommittedToo() {
    assertThat(get("api/stream/written/a").body()).isEqualTo("planned");
    assertThat(send("HEAD", "api/stream/written/b").statusCode()).isEqualTo(200);
    assertThat(count()).isEqualTo(2);
  }

  // Filters and mappers of the application

  @Test
  void responseFilterThatThrowsBeforeTheBoundaryRollsBack() {
    assertThat(post("api/trouble/return/200/x?fail=before").statusCode()).isEqualTo(SERVER_ERROR);
    assertThat(count()).isZero();
  }

  @Test
  void responseFilterThatThrowsAfterTheBoundaryIsToldAndTheDataStays() {
    ServerLog log = server.log().fromHere();
    assertThat(post("api/trouble/return/200/x?fail=after").statusCode()).isEqualTo(SERVER_ERROR);
    assertThat(count()).isOne();
    await().until(() -> log.contains("MYFY0840"));
  }

  @ParameterizedTest
  @CsvSource({"in-the-same-transaction,409,0", "in-a-new-transaction,409,1", "failing-too,500,0"})
  void mapperThatUsesTheSessionNeverStoresWhatHasFailed(String how, int status, int rows) {
    assertThat(post("api/stream/audited/" + how + "/x").statusCode()).isEqualTo(status);
    assertThat(count()).isEqualTo(rows);
  }

  // Servlets that pass a request on

  @ParameterizedTest
  @ValueSource(strings = {"/servlet/write", "/api/trouble/return/200/b"})
  void forwardIsOneTransaction(String to) {
    assertThat(post("passing/forward?name=a&to=" + to + "?name=b").body()).isEqualTo("planned");
    assertThat(count()).isEqualTo(2);
    assertThat(post("passing/forward?name=c&to=" + to + "?name=b").statusCode()).isEqualTo(409);
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void forwardThatFailsRollsBackAll() {
    assertThat(post("passing/forward?name=a&to=/api/trouble/return/404/b").statusCode())
        .isEqualTo(404);
    assertThat(count()).isZero();
  }

  @Test
  void includeIsAPartOfTheRequest() {
    assertThat(post("passing/include?name=a&to=/passing/part?name=b").body()).isEqualTo("planned");
    assertThat(count()).isEqualTo(3);
    assertThat(post("passing/include?name=c&to=/passing/part?name=b").statusCode()).isEqualTo(409);
    assertThat(count()).isEqualTo(3);
  }
}
