package dev.myfy.data.bench.server;

import dev.myfy.data.bench.machine.Directories;
import dev.myfy.data.bench.machine.EditedText;
import dev.myfy.data.bench.machine.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** WildFly on a base directory of its own, deployed to by the deployment scanner's marker files. */
final class WildFly extends Server {

  private static final String CONFIGURATION = "standalone-microprofile.xml";

  /** The options that WildFly's own scripts give to a JVM with modules (bin/common.sh). */
  private static final List<String> MODULE_OPTIONS =
      List.of(
          "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
          "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
          "--add-opens=java.base/java.io=ALL-UNNAMED",
          "--add-opens=java.base/java.net=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.management/javax.management=ALL-UNNAMED",
          "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

  private final Path base;

  WildFly(Setup setup) {
    super(setup);
    this.base = setup.work().resolve("base");
  }

  @Override
  void prepare() throws IOException {
    Directories.copy(setup.home().resolve("standalone"), base);
    new EditedText(base.resolve("configuration").resolve(CONFIGURATION))
        .replace("scan-interval=\"5000\"", "scan-interval=\"50\" auto-deploy-zipped=\"false\"")
        .replace("<datasources>", "<datasources>" + dataSourceElement())
        .write();
    begin(setup.driver(), "postgresql.jar");
  }

  private String dataSourceElement() {
    return """
        <datasource jndi-name="%1$s" pool-name="bench" enabled="true" use-java-context="true">
          <connection-url>%2$s</connection-url>
          <driver>postgresql.jar</driver>
          <pool><min-pool-size>%3$d</min-pool-size><max-pool-size>%3$d</max-pool-size>
            <prefill>true</prefill></pool>
          <security user-name="%4$s" password="%5$s"/>
        </datasource>
        """
        .formatted(
            dataSource(),
            setup.database().jdbcUrl(),
            setup.poolSize(),
            Database.USER,
            Database.PASSWORD);
  }

  @Override
  List<String> command() {
    List<String> command = new ArrayList<>(List.of(JAVA, "-Djava.awt.headless=true"));
    command.addAll(setup.jvm());
    command.addAll(MODULE_OPTIONS);
    Path logging = base.resolve("configuration/logging.properties");
    command.add("-Dorg.jboss.boot.log.file=" + logFile());
    command.add("-Dlogging.configuration=" + logging.toUri());
    command.addAll(List.of("-jar", setup.home().resolve("jboss-modules.jar").toString()));
    command.addAll(List.of("-mp", setup.home().resolve("modules").toString()));
    command.add("org.jboss.as.standalone");
    command.add("-Djboss.home.dir=" + setup.home());
    command.add("-Djboss.server.base.dir=" + base);
    command.add("-Djboss.http.port=" + port);
    command.add("-Djboss.https.port=" + Ports.free());
    command.add("-Djboss.management.http.port=" + Ports.free());
    command.add("--server-config=" + CONFIGURATION);
    return command;
  }

  @Override
  Map<String, String> ownEnvironment() {
    return Map.of("JBOSS_HOME", setup.home().toString());
  }

  @Override
  Path logFile() {
    return base.resolve("log/server.log");
  }

  @Override
  String startedMessage() {
    return "WFLYSRV0025";
  }

  @Override
  public String dataSource() {
    return "java:jboss/datasources/bench";
  }

  /** The provider is in the WAR, and EclipseLink does not find out by itself where it runs. */
  @Override
  String unitProperties() {
    return """
        <property name="jboss.as.jpa.providerModule" value="application"/>
        <property name="eclipselink.target-server" value="JBoss"/>
        """;
  }

  @Override
  public void deploy(Path war, String contextRoot) {
    String name = contextRoot + ".war";
    begin(war, name);
    await("deploy " + name, () -> exists(name + ".deployed") || exists(name + ".failed"));
    if (exists(name + ".failed")) {
      throw new IllegalStateException("Not deployed: " + name + "\n" + tail());
    }
  }

  private void begin(Path file, String name) {
    try {
      Files.deleteIfExists(deployment(name + ".undeployed"));
      Files.copy(file, deployment(name), StandardCopyOption.REPLACE_EXISTING);
      Files.createFile(deployment(name + ".dodeploy"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean exists(String name) {
    return Files.exists(deployment(name));
  }

  private Path deployment(String name) {
    return base.resolve("deployments").resolve(name);
  }

  @Override
  public void undeploy(String contextRoot) {
    String name = contextRoot + ".war";
    try {
      Files.delete(deployment(name + ".deployed"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await("undeploy " + name, () -> exists(name + ".undeployed"));
  }
}
