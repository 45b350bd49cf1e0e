package dev.myfy.data.bench.server;

import dev.myfy.data.bench.machine.Child;
import dev.myfy.data.bench.machine.Directories;
import dev.myfy.data.bench.machine.EditedText;
import dev.myfy.data.bench.machine.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Payara Server on a copy of the domain that it comes with. */
final class Payara extends Server {

  private static final String DOMAIN = "domain1";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path domains;
  private final int administration = Ports.free();

  Payara(Setup setup) {
    super(setup);
    this.domains = setup.work().resolve("domains");
  }

  @Override
  void prepare() throws IOException {
    Directories.copy(setup.home().resolve("glassfish/domains"), domains);
    Files.copy(setup.driver(), domain().resolve("lib/postgresql.jar"));
    EditedText domain = new EditedText(domain().resolve("config/domain.xml"));
    addListeners(domain);
    domain.replace(
        "<hazelcast-config-specific-configuration>",
        "<hazelcast-config-specific-configuration enabled=\"false\">");
    domain.replace("<admin-service ", "<jms-service type=\"DISABLED\"/><admin-service ");
    // A connection would be closed after 250 requests, which only the load would have to pay for.
    domain.replace("max-connections=\"250\"", "max-connections=\"-1\"");
    domain.replace("-Xmx512m", String.join("</jvm-options><jvm-options>", setup.jvm()));
    domain.replace("<resources>", "<resources>" + dataSourceElement());
    String server = "<server name=\"server\" config-ref=\"server-config\">";
    domain.replace(server, server + "<resource-ref ref=\"" + dataSource() + "\"/>");
    domain.write();
  }

  private void addListeners(EditedText domain) {
    listener(domain, 8080, port);
    listener(domain, 8181, Ports.free());
    listener(domain, 4848, administration);
    for (String usual : List.of("\"3700\"", "\"3820\"", "\"3920\"", "\"8686\"")) {
      domain.replace("address=\"0.0.0.0\" port=" + usual, local(Ports.free()));
    }
    domain.replace("telnet.port=6666", "telnet.port=" + Ports.free());
  }

  private static void listener(EditedText domain, int usual, int port) {
    String start = "<network-listener ";
    domain.replace(start + "port=\"" + usual + "\"", start + local(port));
  }

  private static String local(int port) {
    return "address=\"127.0.0.1\" port=\"" + port + "\"";
  }

  private String dataSourceElement() {
    return """
        <jdbc-connection-pool name="bench" res-type="javax.sql.DataSource"
            datasource-classname="org.postgresql.ds.PGSimpleDataSource"
            steady-pool-size="%1$d" max-pool-size="%1$d">
          <property name="serverName" value="127.0.0.1"/>
          <property name="portNumber" value="%2$d"/>
          <property name="databaseName" value="postgres"/>
          <property name="user" value="%3$s"/>
          <property name="password" value="%4$s"/>
          <property name="socketTimeout" value="%6$d"/>
        </jdbc-connection-pool>
        <jdbc-resource pool-name="bench" jndi-name="%5$s"/>
        """
        .formatted(
            setup.poolSize(),
            setup.database().port(),
            Database.USER,
            Database.PASSWORD,
            dataSource(),
            Database.READ_TIMEOUT_SECONDS);
  }

  private Path domain() {
    return domains.resolve(DOMAIN);
  }

  /** The command line that asadmin would start: our child is then the server, not a launcher. */
  @Override
  List<String> command() {
    List<String> asadmin =
        List.of(
            JAVA,
            "-jar",
            setup.home().resolve("glassfish/lib/client/appserver-cli.jar").toString(),
            "start-domain",
            "--dry-run",
            "--domaindir",
            domains.toString(),
            DOMAIN);
    String printed = Child.run(asadmin, setup.work(), ownEnvironment(), Duration.ofMinutes(1));
    return printed.lines().skip(1).takeWhile(line -> !line.isBlank()).toList();
  }

  @Override
  Map<String, String> ownEnvironment() {
    return Map.of("AS_JAVA", System.getProperty("java.home"));
  }

  @Override
  Path logFile() {
    return domain().resolve("logs/server.log");
  }

  @Override
  String startedMessage() {
    return "NCLS-CORE-00017";
  }

  @Override
  public String dataSource() {
    return "jdbc/bench";
  }

  @Override
  public void deploy(Path war, String contextRoot) {
    String path = URLEncoder.encode(war.toString(), StandardCharsets.UTF_8);
    send("deploy?name=" + contextRoot + "&contextroot=/" + contextRoot + "&DEFAULT=" + path);
  }

  @Override
  public void undeploy(String contextRoot) {
    send("undeploy?DEFAULT=" + contextRoot);
  }

  /** As asadmin sends its commands, without a JVM for each. */
  private void send(String command) {
    URI uri = URI.create("http://127.0.0.1:" + administration + "/__asadmin/" + command);
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("X-Requested-By", "benchmarks")
            .header("Accept", "text/plain")
            .build();
    try {
      String report = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      if (!report.startsWith("PlainTextActionReporterSUCCESS")) {
        throw new IllegalStateException("asadmin " + command + ": " + report + tail());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
