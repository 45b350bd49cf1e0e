package dev.myfy.data.contract.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * One server process of our own: on 127.0.0.1, on free ports, with a work directory to itself.
 *
 * <p>Start and stop it as often as a test needs: what the work directory holds survives.
 */
public interface ServerUnderTest extends AutoCloseable {

  /**
   * Starts the server and waits until it answers.
   *
   * @param environment variables added to those of the build; the build's own {@code MYFY_*} are
   *     taken away
   * @throws ServerFailed if it does not answer in time, with the end of its log
   */
  void start(Map<String, String> environment);

  /**
   * Deploys the WAR under this context root, which is also the name of the application. To
   * redeploy, undeploy it first.
   *
   * @param contextRoot one word, without a slash
   * @throws DeploymentFailed if the server refuses it, with the server's own message; nothing of it
   *     stays deployed
   */
  void deploy(Path war, String contextRoot);

  /** Takes away what {@link #deploy} brought, and waits until it is gone. */
  void undeploy(String contextRoot);

  /** The server's own log, from the last start on. */
  ServerLog log();

  int httpPort();

  /** The process id of the server's JVM. */
  long pid();

  /** The directory that the process runs in: relative paths of settings start here. */
  Path workDirectory();

  /** Stops the server: politely, then by force. Does nothing when it does not run. */
  void stop();

  @Override
  default void close() {
    stop();
  }

  /** Address of a path below an application, such as {@code uri("bank", "/users")}. */
  default URI uri(String contextRoot, String path) {
    return URI.create("http://127.0.0.1:" + httpPort() + "/" + contextRoot + path);
  }
}
