package dev.myfy.data.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.contract.server.Http;
import dev.myfy.data.contract.server.ServerUnderTest;
import java.net.http.HttpResponse;

/** What a newcomer does with the sample: users, accounts, a transfer, and some mistakes. */
public final class BankScenario {

  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int CONFLICT = 409;

  private final ServerUnderTest server;
  private final String contextRoot;

  public BankScenario(ServerUnderTest server, String contextRoot) {
    this.server = server;
    this.contextRoot = contextRoot;
  }

  /** On an empty database: afterwards there are two accounts, with 70.25 and 130.75. */
  public void play() {
    assertThat(get("/").body()).contains("<form");
    assertThat(post("/api/users", user("Ann", "ann")).statusCode()).isEqualTo(CREATED);
    assertThat(post("/api/users", user("Bob", "bob")).statusCode()).isEqualTo(CREATED);
    assertThat(get("/api/users/1").body()).contains("ann@example.org");
    duplicateLeavesTheCountUnchanged();
    post("/api/accounts", "{\"ownerId\":1,\"balance\":100.50}");
    post("/api/accounts", "{\"ownerId\":2,\"balance\":100.50}");
    assertThat(transfer("30.25").statusCode()).isEqualTo(CREATED);
    assertThat(transfer("3000").statusCode()).isEqualTo(CONFLICT);
    HttpResponse<String> totals = post("/api/totals", "");
    assertThat(totals.statusCode()).isEqualTo(OK);
    assertThat(totals.body()).contains("201");
  }

  private void duplicateLeavesTheCountUnchanged() {
    String users = get("/api/users").body();
    assertThat(post("/api/users", user("Eve", "ann")).statusCode()).isEqualTo(CONFLICT);
    assertThat(get("/api/users").body()).isEqualTo(users);
  }

  public String accounts() {
    return get("/api/accounts").body();
  }

  private HttpResponse<String> transfer(String amount) {
    return post("/api/transfers", "{\"from\":1,\"to\":2,\"amount\":" + amount + "}");
  }

  private static String user(String name, String mailbox) {
    return "{\"name\":\"%s\",\"email\":\"%s@example.org\"}".formatted(name, mailbox);
  }

  private HttpResponse<String> get(String path) {
    return Http.get(server.uri(contextRoot, path));
  }

  private HttpResponse<String> post(String path, String json) {
    return Http.post(server.uri(contextRoot, path), json);
  }
}
