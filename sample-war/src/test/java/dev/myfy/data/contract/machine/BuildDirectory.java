package dev.myfy.data.contract.machine;

import java.nio.file.Path;

/** Where the build puts things: Maven's target directory, and the files of server-config. */
public final class BuildDirectory {

  private BuildDirectory() {}

  /** A path below the target directory, which is {@code contract.directory} or {@code target}. */
  public static Path path(String... names) {
    Path path = Path.of(System.getProperty("contract.directory", "target")).toAbsolutePath();
    for (String name : names) {
      path = path.resolve(name);
    }
    return path;
  }

  /** The server and the database of this test run, in one word. */
  public static String run() {
    return System.getProperty("contract.server", "wildfly")
        + "-"
        + System.getProperty("contract.database", "sqlite");
  }

  /** A path in the directory of this test run. */
  public static Path ofRun(String... names) {
    Path path = path("contract", run());
    for (String name : names) {
      path = path.resolve(name);
    }
    return path;
  }

  /** A file that users get too, from the module server-config. */
  public static Path serverConfig(String server, String file) {
    Path directory = Path.of(System.getProperty("contract.server-config", "../server-config"));
    return directory.resolve(server).resolve(file).toAbsolutePath().normalize();
  }
}
