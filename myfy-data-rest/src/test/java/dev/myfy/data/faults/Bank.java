package dev.myfy.data.faults;

import dev.myfy.data.fixture.RestServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/** The bank's customers; they remember what they were told. */
final class Bank implements AutoCloseable {

  /** How many accounts there are, from 1 on. */
  static final int ACCOUNTS = 100;

  private final RestServer server;
  private final ExecutorService customers = Executors.newCachedThreadPool();
  private final AtomicLong operations = new AtomicLong();
  private final Collection<Answer> answers = new ConcurrentLinkedQueue<>();

  Bank(RestServer server) {
    this.server = server;
  }

  /** An operation's name that was not used before. */
  String nextOperation() {
    return "op" + operations.incrementAndGet();
  }

  Answer transfer() {
    long from = ThreadLocalRandom.current().nextLong(1, ACCOUNTS);
    return ask("transfer", nextOperation(), from, from + 1);
  }

  /** One operation: bank/way/operation?from&to. */
  Answer ask(String way, String operation, long from, long to) {
    return askAt("bank/" + way + "/" + operation + "?", operation, from, to);
  }

  /** As {@link #ask} with the path up to the parameters. */
  Answer askAt(String path, String operation, long from, long to) {
    long begun = System.nanoTime();
    HttpResponse<String> response = server.post("%sfrom=%d&to=%d".formatted(path, from, to));
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    Answer answer = new Answer(operation, from, to, response, begun, took);
    answers.add(answer);
    return answer;
  }

  /** As {@link #ask}, by another customer. */
  CompletableFuture<Answer> askElsewhere(String way, String operation, long from, long to) {
    return CompletableFuture.supplyAsync(() -> ask(way, operation, from, to), customers);
  }

  /** So many customers at once. */
  List<Answer> together(int count, IntFunction<Answer> request) {
    List<CompletableFuture<Answer>> pending = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      pending.add(CompletableFuture.supplyAsync(() -> request.apply(number), customers));
    }
    return pending.stream().map(CompletableFuture::join).toList();
  }

  void run(Runnable customer) {
    customers.execute(customer);
  }

  /** Everything that was answered since {@link #forget}. */
  Collection<Answer> answers() {
    return answers;
  }

  void forget() {
    answers.clear();
  }

  @Override
  public void close() {
    customers.shutdownNow();
  }
}
