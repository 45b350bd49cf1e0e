package dev.myfy.data.contract.server;

import dev.myfy.data.contract.machine.BuildDirectory;
import dev.myfy.data.contract.machine.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** WildFly on a base directory of its own, deployed to by the deployment scanner's marker files. */
final class WildFlyServer extends LocalServer {

  private static final String CONFIGURATION = "standalone-microprofile.xml";

  private final Path base;

  WildFlyServer(Path home, Path work) {
    super(home, work);
    this.base = work.resolve("base");
  }

  @Override
  void prepare() throws IOException {
    Directories.copy(home.resolve("standalone"), base);
    Files.copy(configured(), configuration(base), StandardCopyOption.REPLACE_EXISTING);
    new EditedFile(configuration(base))
        .replace("scan-interval=\"5000\"", "scan-interval=\"200\" auto-deploy-zipped=\"false\"")
        .write();
  }

  /** What the script in server-config makes of WildFly's configuration, made once for a build. */
  private Path configured() throws IOException {
    Path script = BuildDirectory.serverConfig("wildfly", "myfy-data.cli");
    Path directory =
        BuildDirectory.path(
            "contract", "wildfly-configured-" + Files.readString(script).hashCode());
    if (!Files.exists(directory.resolve("done"))) {
      Directories.delete(directory);
      Files.createDirectories(directory);
      Directories.copy(home.resolve("standalone"), directory.resolve("base"));
      ServerProcess.run(cli(directory, script), directory, ownEnvironment(), 120);
      Files.createFile(directory.resolve("done"));
    }
    return configuration(directory.resolve("base"));
  }

  private static Path configuration(Path base) {
    return base.resolve("configuration").resolve(CONFIGURATION);
  }

  private List<String> cli(Path directory, Path script) {
    List<String> command = new ArrayList<>(List.of(JAVA));
    command.addAll(JVM_OPTIONS);
    command.addAll(WildFlyJvm.MODULE_OPTIONS);
    command.add("-Djboss.server.base.dir=" + directory.resolve("base"));
    command.addAll(modules("org.jboss.as.cli"));
    command.add("--file=" + script);
    return command;
  }

  private List<String> modules(String main) {
    String jar = home.resolve("jboss-modules.jar").toString();
    return List.of("-jar", jar, "-mp", home.resolve("modules").toString(), main);
  }

  @Override
  List<String> command() {
    List<String> command = new ArrayList<>(List.of(JAVA, "-Djava.awt.headless=true"));
    command.addAll(JVM_OPTIONS);
    command.addAll(WildFlyJvm.MODULE_OPTIONS);
    command.add("-Dorg.jboss.boot.log.file=" + logFile());
    command.add(
        "-Dlogging.configuration=" + base.resolve("configuration/logging.properties").toUri());
    command.addAll(modules("org.jboss.as.standalone"));
    command.add("-Djboss.home.dir=" + home);
    command.add("-Djboss.server.base.dir=" + base);
    command.add("-Djboss.http.port=" + httpPort);
    command.add("-Djboss.https.port=" + FreePorts.next());
    command.add("-Djboss.management.http.port=" + FreePorts.next());
    // Otherwise what is left of a refused deployment stays, and no marker file tells to remove it.
    command.add("-Djboss.deployment.scanner.rollback.on.failure=true");
    command.add("--server-config=" + CONFIGURATION);
    return command;
  }

  @Override
  Map<String, String> ownEnvironment() {
    return Map.of("JBOSS_HOME", home.toString());
  }

  @Override
  Path logFile() {
    return base.resolve("log/server.log");
  }

  @Override
  String startedMessage() {
    return "WFLYSRV0025";
  }

  /** The message that the server has started comes after all applications. */
  @Override
  boolean hasLoaded(String contextRoot) {
    return true;
  }

  @Override
  void deployNow(Path war, String contextRoot) {
    WildFlyDeployment deployment = deployment(contextRoot);
    deployment.begin(war);
    await("deploy " + contextRoot, deployment::isDecided);
    Optional<String> failure = deployment.failure();
    if (failure.isPresent()) {
      deployment.tidy();
      throw new DeploymentFailed(failure.get());
    }
  }

  @Override
  void undeployNow(String contextRoot) {
    WildFlyDeployment deployment = deployment(contextRoot);
    if (deployment.beginRemoval()) {
      await("undeploy " + contextRoot, deployment::isRemoved);
    }
    deployment.tidy();
  }

  private WildFlyDeployment deployment(String contextRoot) {
    return new WildFlyDeployment(base.resolve("deployments"), contextRoot);
  }
}
