package dev.myfy.data.contract.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The commands of asadmin, sent as asadmin sends them, without a JVM for each (0.2 s, not 0.8 s).
 */
final class PayaraAdministration {

  private static final Duration TIMEOUT = Duration.ofSeconds(180);
  private static final String SUCCESS = "PlainTextActionReporterSUCCESS";
  private static final String FAILURE =
      "PlainTextActionReporterFAILUREDescription: deploy AdminCommand";

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  PayaraAdministration(int port) {
    this.port = port;
  }

  int port() {
    return port;
  }

  void deploy(Path war, String contextRoot) {
    String path = URLEncoder.encode(war.toAbsolutePath().toString(), StandardCharsets.UTF_8);
    String report =
        send("deploy?name=" + contextRoot + "&contextroot=/" + contextRoot + "&DEFAULT=" + path);
    if (!report.startsWith(SUCCESS)) {
      throw new DeploymentFailed(report.replace(FAILURE, "").trim());
    }
  }

  void undeploy(String name) {
    String report = send("undeploy?DEFAULT=" + name);
    if (!report.startsWith(SUCCESS)) {
      throw new ServerFailed("asadmin undeploy " + name, report);
    }
  }

  private String send(String command) {
    URI uri = URI.create("http://127.0.0.1:" + port + "/__asadmin/" + command);
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(TIMEOUT)
            .header("X-Requested-By", "contract-suite")
            .header("Accept", "text/plain")
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new ServerFailed("asadmin " + command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerFailed("asadmin " + command, e);
    }
  }
}
