package dev.myfy.data.contract.server;

import dev.myfy.data.contract.machine.BuildDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Open Liberty with a user directory of its own, deployed to by files in configDropins. */
final class LibertyServer extends LocalServer {

  private static final String NAME = "contract";

  private final Path users;
  private final Path overrides;

  LibertyServer(Path home, Path work) {
    super(home, work);
    this.users = work.resolve("usr");
    this.overrides = users.resolve("servers").resolve(NAME).resolve("configDropins/overrides");
  }

  @Override
  void prepare() throws IOException {
    Files.createDirectories(overrides);
    Files.copy(
        BuildDirectory.serverConfig("liberty", "server.xml"),
        users.resolve("servers").resolve(NAME).resolve("server.xml"));
    // Liberty looks for changes of its configuration twice a second unless it is told otherwise.
    Files.writeString(
        overrides.resolve("harness.xml"),
        """
        <server>
          <config monitorInterval="100ms"/>
          <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%d" httpsPort="-1"/>
        </server>
        """
            .formatted(httpPort));
  }

  @Override
  List<String> command() {
    List<String> command = new ArrayList<>(List.of(JAVA));
    command.add("-javaagent:" + home.resolve("bin/tools/ws-javaagent.jar"));
    command.addAll(JVM_OPTIONS);
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
    return work.resolve("output");
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
  boolean hasLoaded(String contextRoot) {
    return new LibertyMessages(log(), contextRoot).started();
  }

  @Override
  void deployNow(Path war, String contextRoot) {
    LibertyMessages messages = new LibertyMessages(log().fromHere(), contextRoot);
    configure(war, contextRoot);
    await("deploy " + contextRoot, () -> messages.started() || messages.failed());
    if (messages.failed()) {
      ServerLog log = log().fromHere();
      forget(contextRoot);
      await("give up " + contextRoot, () -> LibertyMessages.hasConfigurationUpdate(log));
      throw new DeploymentFailed(messages.failure());
    }
  }

  private void configure(Path war, String contextRoot) {
    try {
      new EditedFile(BuildDirectory.serverConfig("liberty", "application.xml"))
          .replace("id=\"app\"", "id=\"%1$s\" name=\"%1$s\"".formatted(contextRoot))
          .replace("location=\"app.war\"", "location=\"" + war.toAbsolutePath() + "\"")
          .replace("contextRoot=\"/app\"", "contextRoot=\"/" + contextRoot + "\"")
          .writeTo(overrides.resolve(contextRoot + ".xml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  void undeployNow(String contextRoot) {
    LibertyMessages messages = new LibertyMessages(log().fromHere(), contextRoot);
    forget(contextRoot);
    await("undeploy " + contextRoot, messages::stopped);
  }

  private void forget(String contextRoot) {
    try {
      Files.deleteIfExists(overrides.resolve(contextRoot + ".xml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
