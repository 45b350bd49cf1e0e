package dev.myfy.data.contract.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** One WAR in WildFly's deployments directory, with the marker files that tell its state. */
final class WildFlyDeployment {

  private final Path directory;
  private final String name;

  WildFlyDeployment(Path directory, String contextRoot) {
    this.directory = directory;
    this.name = contextRoot + ".war";
  }

  void begin(Path war) {
    delete(marker("failed"));
    delete(marker("undeployed"));
    try {
      Files.copy(war, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      Files.createFile(marker("dodeploy"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isDecided() {
    return !Files.exists(marker("dodeploy"))
        && !Files.exists(marker("isdeploying"))
        && (Files.exists(marker("deployed")) || Files.exists(marker("failed")));
  }

  Optional<String> failure() {
    try {
      return Files.exists(marker("failed"))
          ? Optional.of(Files.readString(marker("failed")))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean beginRemoval() {
    return delete(marker("deployed"));
  }

  boolean isRemoved() {
    return Files.exists(marker("undeployed"));
  }

  /** Leaves the directory as it was before. */
  void tidy() {
    delete(marker("failed"));
    delete(marker("undeployed"));
    delete(directory.resolve(name));
  }

  private Path marker(String state) {
    return directory.resolve(name + "." + state);
  }

  private static boolean delete(Path file) {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
