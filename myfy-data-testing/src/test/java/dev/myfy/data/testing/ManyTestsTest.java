package dev.myfy.data.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class ManyTestsTest {

  @Test
  void leaveNothingBehind() {
    Set<String> before = OpenResources.now();
    EngineExecutionResults results = run("false", ThousandTests.class);
    report(results);

    results.testEvents().assertStatistics(events -> events.succeeded(ThousandTests.COUNT));
    assertThat(OpenResources.now()).isSubsetOf(before);
  }

  @Test
  void ofOtherClassesDoNotMeet() {
    run("true", FailingTests.class, ThousandTests.class, CommitTest.class)
        .testEvents()
        .assertStatistics(events -> events.succeeded(ThousandTests.COUNT + 3 + 1).failed(2));
  }

  @Test
  void areUndoneWhenTheyFailToo() {
    Set<String> before = OpenResources.now();
    run("false", FailingTests.class)
        .testEvents()
        .assertStatistics(events -> events.succeeded(1).failed(2));
    assertThat(OpenResources.now()).isSubsetOf(before);
  }

  private static EngineExecutionResults run(String parallel, Class<?>... classes) {
    EngineTestKit.Builder kit =
        EngineTestKit.engine("junit-jupiter")
            .configurationParameter("junit.jupiter.execution.parallel.enabled", parallel)
            .configurationParameter(
                "junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
            .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
            .configurationParameter(
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "3");
    for (Class<?> type : classes) {
      kit.selectors(selectClass(type));
    }
    return kit.execute();
  }

  /** Printed, not asserted: a machine may be busy. */
  private static void report(EngineExecutionResults results) {
    List<Event> started = results.testEvents().started().list();
    List<Event> finished = results.testEvents().finished().list();
    Duration all =
        Duration.between(
            started.get(0).getTimestamp(), finished.get(finished.size() - 1).getTimestamp());
    System.out.printf(
        "%d tests in %d ms: %.2f ms each%n",
        finished.size(), all.toMillis(), all.toNanos() / 1e6 / finished.size());
  }
}
