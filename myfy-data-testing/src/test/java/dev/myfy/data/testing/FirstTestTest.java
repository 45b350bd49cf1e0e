package dev.myfy.data.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How long a user waits for the first test of all: in a JVM of its own, nothing loaded yet. */
class FirstTestTest {

  @Test
  void isNotLongInComing() throws IOException, InterruptedException {
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FirstTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(jvm.waitFor(1, TimeUnit.MINUTES)).isTrue();

    // Printed, not asserted: a machine may be busy.
    System.out.println(output.strip());
    assertThat(output).contains("first test");
    assertThat(jvm.exitValue()).isZero();
  }
}
