package dev.myfy.data.bench.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.myfy.data.bench.load.Endpoint;
import dev.myfy.data.bench.server.StatementLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Asks every way once, refuses different answers, and notes what reaches the database. */
public final class Answers {

  private static final int REPETITIONS = 3;

  private final ObjectMapper mapper = new ObjectMapper();
  private final Probe probe;
  private final String server;

  public Answers(Probe probe, String server) {
    this.probe = probe;
    this.server = server;
  }

  /**
   * All tasks have the same endpoint.
   *
   * @throws IllegalStateException if two ways answer differently
   */
  public List<Statements> compare(List<Bench.Task> tasks, StatementLog log) {
    List<Statements> statements = new ArrayList<>();
    List<JsonNode> answers = new ArrayList<>();
    for (Bench.Task task : tasks) {
      answers.add(ask(task, 0));
      statements.add(new Statements(server, task.endpoint().id(), task.way(), fewest(task, log)));
    }
    if (answers.stream().distinct().count() > 1) {
      throw new IllegalStateException("Different answers: " + tasks + answers);
    }
    return statements;
  }

  /** Now and then a request fetches numbers for the next fifty rows. */
  private List<String> fewest(Bench.Task task, StatementLog log) {
    return IntStream.rangeClosed(1, REPETITIONS)
        .mapToObj(time -> log.of(() -> ask(task, time)))
        .min(Comparator.comparingInt(List::size))
        .orElseThrow();
  }

  private JsonNode ask(Bench.Task task, int time) {
    Endpoint endpoint = task.endpoint();
    String body = Endpoint.fixed(endpoint.body().orElse(""), time);
    String answer =
        probe.send(endpoint.method(), task.base() + Endpoint.fixed(endpoint.path(), time), body);
    try {
      return mapper.readTree(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(task + ": " + answer, e);
    }
  }
}
