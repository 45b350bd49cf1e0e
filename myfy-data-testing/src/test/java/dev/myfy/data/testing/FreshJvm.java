package dev.myfy.data.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a test class as a build does: in a JVM of its own, nothing loaded yet. */
final class FreshJvm {

  private FreshJvm() {}

  /** What {@link FirstTest} and the library print. */
  static String runFirstTest(Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FirstTest.class.getName())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process jvm = builder.start();
    String output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(jvm.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(jvm.exitValue()).as(output).isZero();
    return output;
  }
}
