package dev.myfy.data.bench.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Open Liberty with a user directory of its own, deployed to by files in configDropins. */
final class Liberty extends Server {

  private static final String NAME = "bench";

  private final Path users;
  private final Path overrides;

  Liberty(Setup setup) {
    super(setup);
    this.users = setup.work().resolve("usr");
    this.overrides = users.resolve("servers").resolve(NAME).resolve("configDropins/overrides");
  }

  @Override
  void prepare() throws IOException {
    Files.createDirectories(overrides);
    Files.writeString(
        users.resolve("servers").resolve(NAME).resolve("server.xml"),
        """
        <server>
          <featureManager>
            <feature>cdi-4.0</feature>
            <feature>restfulWS-3.1</feature>
            <feature>servlet-6.0</feature>
            <feature>jsonb-3.0</feature>
            <feature>persistence-3.1</feature>
            <feature>beanValidation-3.0</feature>
            <feature>concurrent-3.0</feature>
            <feature>mpConfig-3.1</feature>
            <feature>mpHealth-4.0</feature>
          </featureManager>
          <config monitorInterval="50ms"/>
          <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%1$d" httpsPort="-1">
            <httpOptions maxKeepAliveRequests="-1"/>
          </httpEndpoint>
          <library id="driver"><file name="%2$s"/></library>
          <dataSource jndiName="%3$s" type="javax.sql.ConnectionPoolDataSource"
              isolationLevel="TRANSACTION_READ_COMMITTED">
            <jdbcDriver libraryRef="driver"/>
            <connectionManager minPoolSize="%4$d" maxPoolSize="%4$d"/>
            <properties.postgresql serverName="127.0.0.1" portNumber="%5$d"
                databaseName="postgres" user="%6$s" password="%7$s" socketTimeout="%8$ds"/>
          </dataSource>
        </server>
        """
            .formatted(
                port,
                setup.driver(),
                dataSource(),
                setup.poolSize(),
                setup.database().port(),
                Database.USER,
                Database.PASSWORD,
                Database.READ_TIMEOUT_SECONDS));
  }

  @Override
  List<String> command() {
    Path home = setup.home();
    List<String> command = new ArrayList<>(List.of(JAVA));
    command.add("-javaagent:" + home.resolve("bin/tools/ws-javaagent.jar"));
    command.addAll(setup.jvm());
    command.add("-Djava.awt.headless=true");
    command.add("-Djdk.attach.allowAttachSelf=true");
    command.add("@" + home.resolve("lib/platform/java/java9.options"));
    command.addAll(List.of("-jar", home.resolve("bin/tools/ws-server.jar").toString(), NAME));
    return command;
  }

  @Override
  Map<String, String> ownEnvironment() {
    return Map.of("WLP_USER_DIR", users.toString(), "WLP_OUTPUT_DIR", output().toString());
  }

  private Path output() {
    return setup.work().resolve("output");
  }

  @Override
  Path logFile() {
    return output().resolve(NAME).resolve("logs/messages.log");
  }

  @Override
  String startedMessage() {
    return "CWWKF0011I";
  }

  @Override
  public String dataSource() {
    return "jdbc/bench";
  }

  @Override
  public void deploy(Path war, String contextRoot) {
    int from = log().length();
    configure(war, contextRoot);
    await(
        "deploy " + contextRoot,
        () -> says("CWWKZ000[13]I", contextRoot, from) || says("CWWKZ00..[EW]", contextRoot, from));
    if (says("CWWKZ00..[EW]", contextRoot, from)) {
      throw new IllegalStateException("Not deployed: " + contextRoot + "\n" + tail());
    }
  }

  private boolean says(String id, String contextRoot, int from) {
    String expression = id + ": .*\\b" + Pattern.quote(contextRoot) + "(?![\\w-])";
    return Pattern.compile(expression).matcher(log().substring(from)).find();
  }

  private void configure(Path war, String contextRoot) {
    Path file = overrides.resolve(contextRoot + ".xml");
    Path unfinished = overrides.resolve(contextRoot + ".unfinished");
    try {
      Files.writeString(
          unfinished,
          """
          <server>
            <webApplication id="%1$s" name="%1$s" location="%2$s" contextRoot="/%1$s">
              <classloader apiTypeVisibility="+third-party"/>
            </webApplication>
          </server>
          """
              .formatted(contextRoot, war));
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void undeploy(String contextRoot) {
    int from = log().length();
    try {
      Files.delete(overrides.resolve(contextRoot + ".xml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await("undeploy " + contextRoot, () -> says("CWWKZ0009I", contextRoot, from));
  }
}
