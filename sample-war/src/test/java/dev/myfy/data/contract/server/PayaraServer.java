package dev.myfy.data.contract.server;

import dev.myfy.data.contract.machine.Directories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Payara Server on a copy of the domain that it comes with, deployed to by its administration port.
 *
 * <p>The copy costs no time; {@code asadmin create-domain} needs 17 s for two pairs of keys.
 */
final class PayaraServer extends LocalServer {

  private static final String DOMAIN = "domain1";

  private final Path domains;
  private final PayaraAdministration administration = new PayaraAdministration(FreePorts.next());
  private List<String> command = List.of();

  PayaraServer(Path home, Path work) {
    super(home, work);
    this.domains = work.resolve("domains");
  }

  @Override
  void prepare() throws IOException {
    Directories.copy(home.resolve("glassfish/domains"), domains);
    editDomain(new EditedFile(domain().resolve("config/domain.xml")));
    // A log that begins again at 2 MB would lose what a test looks for.
    new EditedFile(domain().resolve("config/logging.properties"))
        .replace(
            "server.logging.GFFileHandler.rotationLimitInBytes=2000000",
            "server.logging.GFFileHandler.rotationLimitInBytes=0")
        .write();
  }

  /** Own ports, on 127.0.0.1; no cluster and no message broker, which listen on every address. */
  private void editDomain(EditedFile domain) throws IOException {
    listener(domain, 8080, httpPort);
    listener(domain, 8181, FreePorts.next());
    listener(domain, 4848, administration.port());
    for (String port : List.of("\"3700\"", "\"3820\"", "\"3920\"")) {
      domain.replace("address=\"0.0.0.0\" port=" + port, local(FreePorts.next()));
    }
    domain.replace("address=\"0.0.0.0\" port=\"8686\"", local(FreePorts.next()));
    domain.replace("telnet.port=6666", "telnet.port=" + FreePorts.next());
    domain.replace(
        "<hazelcast-config-specific-configuration>",
        "<hazelcast-config-specific-configuration enabled=\"false\">");
    domain.replace("<admin-service ", "<jms-service type=\"DISABLED\"/><admin-service ");
    domain.replace("-Xmx512m", String.join("</jvm-options><jvm-options>", JVM_OPTIONS));
    domain.write();
  }

  private static void listener(EditedFile domain, int usual, int port) {
    String start = "<network-listener ";
    domain.replace(start + "port=\"" + usual + "\"", start + local(port));
  }

  private static String local(int port) {
    return "address=\"127.0.0.1\" port=\"" + port + "\"";
  }

  private Path domain() {
    return domains.resolve(DOMAIN);
  }

  /** The command line that asadmin would start: our child is then the server, not a launcher. */
  @Override
  List<String> command() {
    if (command.isEmpty()) {
      command = askAsadmin();
    }
    return command;
  }

  private List<String> askAsadmin() {
    List<String> asadmin = new ArrayList<>(List.of(JAVA));
    asadmin.addAll(JVM_OPTIONS);
    asadmin.add("-jar");
    asadmin.add(home.resolve("glassfish/lib/client/appserver-cli.jar").toString());
    asadmin.addAll(List.of("start-domain", "--dry-run", "--domaindir", domains.toString(), DOMAIN));
    String printed = ServerProcess.run(asadmin, work, ownEnvironment(), 60);
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

  /** Applications of an earlier start are loaded after the message that the server has started. */
  @Override
  boolean hasLoaded(String contextRoot) {
    return log().contains("Loading application [" + contextRoot + "]");
  }

  @Override
  void deployNow(Path war, String contextRoot) {
    administration.deploy(war, contextRoot);
  }

  @Override
  void undeployNow(String contextRoot) {
    administration.undeploy(contextRoot);
  }
}
