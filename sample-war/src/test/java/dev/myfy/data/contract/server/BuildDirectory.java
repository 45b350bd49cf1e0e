package dev.myfy.data.contract.server;

import java.nio.file.Path;

/** Where the build puts things: Maven's target directory, and the files of server-config. */
final class BuildDirectory {

  private BuildDirectory() {}

  /** A path below the target directory, which is {@code contract.directory} or {@code target}. */
  static Path path(String... names) {
    Path path = Path.of(System.getProperty("contract.directory", "target")).toAbsolutePath();
    for (String name : names) {
      path = path.resolve(name);
    }
    return path;
  }

  /** A file that users get too, from the module server-config. */
  static Path serverConfig(String server, String file) {
    Path directory = Path.of(System.getProperty("contract.server-config", "../server-config"));
    return directory.resolve(server).resolve(file).toAbsolutePath().normalize();
  }
}
