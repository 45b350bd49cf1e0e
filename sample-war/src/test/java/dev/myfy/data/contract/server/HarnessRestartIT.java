package dev.myfy.data.contract.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test can have a server of its own, with environment variables, and start it again. */
class HarnessRestartIT {

  private static final String NAME = "probe-own";

  @TempDir private Path directory;

  @Test
  void startsAgainWithOtherVariablesAndTheSameApplications() {
    try (ServerUnderTest server = ServerKind.current().create("restart")) {
      server.start(Map.of("PROBE_SETTING", "first"));
      server.deploy(WarFile.write(ProbeArchive.named(NAME).build(), directory), NAME);
      assertThat(setting(server)).isEqualTo("first");
      long pid = server.pid();
      server.stop();
      assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();

      server.start(Map.of("PROBE_SETTING", "second"));

      assertThat(setting(server)).isEqualTo("second");
    }
  }

  private static String setting(ServerUnderTest server) {
    return Http.get(server.uri(NAME, "/api/probe/setting")).body();
  }
}
