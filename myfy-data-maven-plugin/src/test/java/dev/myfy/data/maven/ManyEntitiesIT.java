package dev.myfy.data.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.fixture.PostgresqlServer;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a revision of two hundred entities costs, provider and all; printed, not judged. */
@Tag("slow")
class ManyEntitiesIT {

  private static final int ENTITIES = 200;

  @Test
  void revisionOfTwoHundredEntities(@TempDir Path home) {
    try (PostgresqlServer server = PostgresqlServer.open()) {
      StoryProject project = new StoryProject(home, server.url());
      project.entities(
          IntStream.range(0, ENTITIES).mapToObj(ManyEntitiesIT::entity).toArray(String[]::new));
      ask(project, new Request(Command.INIT));
      print("written", time(() -> assertThat(revise(project)).contains("Wrote ")));
      ask(project, new Request(Command.UPGRADE));
      print("found up to date", time(() -> assertThat(revise(project)).contains("agree")));
    }
  }

  private static String entity(int number) {
    return """
        @Entity @Table(name = "t%1$d", indexes = @Index(columnList = "a, b")) public class E%1$d {
          @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
          @Column(nullable = false, unique = true) String name;
          @Version int version;
          String a; String b; String c; int d; long e; double f; boolean g;
          java.math.BigDecimal h; java.time.Instant i; java.time.LocalDate j; java.util.UUID k;
          @ManyToOne E%2$d other;
        }
        """
        .formatted(number, (number + 1) % ENTITIES);
  }

  private static String revise(StoryProject project) {
    return ask(
        project,
        new Request(Command.REVISION)
            .with(Request.MESSAGE, "Everything")
            .with(Request.AUTOGENERATE, "true"));
  }

  private static String ask(StoryProject project, Request request) {
    Answer answer = project.ask(request);
    assertThat(answer.outcome()).as(answer.text()).isEqualTo(Answer.Outcome.DONE);
    return answer.text();
  }

  private static long time(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }

  private static void print(String what, long milliseconds) {
    System.out.printf(
        "A revision of %d entities was %s in %d ms, in a heap of %d MB.%n",
        ENTITIES, what, milliseconds, Runtime.getRuntime().maxMemory() >> 20);
  }
}
