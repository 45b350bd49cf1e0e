package dev.myfy.data.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How long a user waits for the first test of all. */
class FirstTestTest {

  @Test
  void isNotLongInComing() throws IOException, InterruptedException {
    List<String> lines =
        FreshJvm.runFirstTest(Map.of())
            .lines()
            .filter(line -> line.startsWith("first test"))
            .toList();

    // Printed, not asserted: a machine may be busy.
    assertThat(lines).singleElement().satisfies(System.out::println);
  }

  @Test
  void mayBeWithHibernate() throws IOException, InterruptedException {
    assertThat(FreshJvm.runFirstTest(Map.of("MYFY_DATA_PERSISTENCE_PROVIDER", "hibernate")))
        .contains("first test of a JVM", "Hibernate");
  }
}
