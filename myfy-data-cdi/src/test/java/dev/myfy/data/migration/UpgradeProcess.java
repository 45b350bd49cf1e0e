package dev.myfy.data.migration;

import dev.myfy.data.MigrationManager;
import java.io.IOException;
import java.nio.file.Path;

/** A JVM of its own that upgrades, so that it can be killed. */
public final class UpgradeProcess {

  private UpgradeProcess() {}

  static Process start(Project project, String url) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            UpgradeProcess.class.getName(),
            project.root().toString(),
            url)
        .redirectErrorStream(true)
        .redirectOutput(project.root().resolve("upgrade.log").toFile())
        .start();
  }

  /** SIGKILL; returns when it is gone. */
  static void kill(Process process) throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  public static void main(String[] arguments) {
    try (MigrationManager manager = new Project(Path.of(arguments[0]), arguments[1]).manager()) {
      System.out.println(manager.upgrade());
    }
  }
}
