package dev.myfy.data.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F01 to F10: what a client is told when the transaction does not end as planned. */
abstract class CommitFaults extends FaultRows {

  private Answer transfer() {
    return bank().ask("transfer", bank().nextOperation(), 1, 2);
  }

  @Test
  void f01ConnectionIsResetBeforeCommitReachesTheServer() {
    world().proxy().dropBeforeCommit();
    Answer answer = transfer();
    assertThat(world().proxy().awaitsCommit()).isFalse();
    assertOutcomeUnknown(answer);
    assertPresent(world(), answer, false);
  }

  @Test
  void f02ConnectionIsResetAfterCommitWasCarriedOut() {
    world().proxy().dropAfterCommit();
    Answer answer = transfer();
    assertThat(world().proxy().awaitsCommit()).isFalse();
    assertOutcomeUnknown(answer);
    assertPresent(world(), answer, true);
    assertThat(world().log().ours()).anyMatch(line -> line.text().contains("may or may not be"));
  }

  @Test
  void f03ReplyToCommitComesAfterTheReadTimeout() {
    world().proxy().delayCommitReply(Duration.ofSeconds(6));
    Answer answer = transfer();
    assertOutcomeUnknown(answer);
    assertPresent(world(), answer, true);
    assertThat(answer.took())
        .isLessThan(FaultWorld.READ_TIMEOUT.plusSeconds(1).plus(FaultWorld.GRACE));
  }

  @Test
  void f04ForeignKeyObjectsWhenTheTransactionEnds() {
    Answer answer = bank().ask("orphan", bank().nextOperation(), 0, 0);
    assertConflict(answer);
    assertThat(answer.response().body()).contains(":foreign-key-violation");
    assertPresent(world(), answer, false);
  }

  @Test
  void f08Deadlock() {
    for (int round = 0; round < 3; round++) {
      List<Answer> all = crossings(8);
      assertThat(all).extracting(Answer::status).containsOnly(201, 409);
      assertThat(all).extracting(Answer::status).contains(201);
      assertThat(all)
          .filteredOn(answer -> answer.status() == 409)
          .allSatisfy(answer -> assertThat(answer.response().body()).contains(":deadlock"));
      all.forEach(answer -> assertPresent(world(), answer, answer.status() == 201));
    }
  }

  /** Pairs that lock the same two accounts in opposite order, all pairs at once. */
  private List<Answer> crossings(int count) {
    List<CompletableFuture<Answer>> pending = new ArrayList<>();
    List<Meeting> meetings = new ArrayList<>();
    for (int i = 1; i <= count; i += 2) {
      meetings.add(Meeting.arrange("cross-" + i, 2));
      pending.add(bank().askElsewhere("cross", bank().nextOperation(), i, i + 1));
      pending.add(bank().askElsewhere("cross", bank().nextOperation(), i + 1, i));
    }
    meetings.forEach(Meeting::awaitGuests);
    meetings.forEach(Meeting::goOn);
    return pending.stream().map(CompletableFuture::join).toList();
  }

  @Test
  void f10SecondOfTwoUpdatesOfTheSameVersion() {
    Meeting slow = Meeting.arrange("owner-late", 1);
    CompletableFuture<HttpResponse<String>> late =
        CompletableFuture.supplyAsync(() -> world().rest().put("bank/owner/1/late"));
    slow.awaitGuests();
    assertThat(world().rest().put("bank/owner/1/early").statusCode()).isEqualTo(201);
    slow.goOn();
    assertThat(late.join().statusCode()).isEqualTo(409);
    assertThat(late.join().body()).contains(":optimistic-lock");
    assertThat(world().server().number("select count(*) from accounts where owner = 'early'"))
        .isOne();
  }

  @Test
  void f07WriteSkewAtCommit() {
    List<Answer> both = skew("");
    assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
    both.forEach(answer -> assertPresent(world(), answer, answer.status() == 201));
  }

  @Test
  void f07WriteSkewAtAStatement() {
    List<Answer> both = skew("flush=true&");
    assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
    both.forEach(answer -> assertPresent(world(), answer, answer.status() == 201));
  }

  /** What the codes of this server mean to a client; see docs/errors.md. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "insert into odd values (1, 'w0rd', 1, 1)         | 409 | unique-violation",
        "insert into odd values (2, 'w0rd', 1, 7)         | 409 | foreign-key-violation",
        "delete from odd where id = 1                             | 409 | foreign-key-violation",
        "insert into odd values (2, null, 1, 1)                   | 422 | not-null-violation",
        "insert into odd values (2, 'w0rd', -1, 1)        | 422 | check-violation",
        "insert into odd values (2, 'w0rd that is too long', 1, 1) | 422 | value-too-long",
        "insert into odd values (2, 'w0rd', 3000000000, 1)| 422 | value-invalid",
        "insert into odd values (2, 'w0rd'                | 500 | database-error",
      })
  void everyCodeHasItsAnswer(String sql, int status, String type) {
    world()
        .server()
        .execute(
            "drop table if exists odd",
            "create table odd (id integer primary key, word varchar(15) not null,"
                + " amount integer, parent integer, constraint odd_amount check (amount > 0),"
                + " constraint odd_parent foreign key (parent) references odd (id))",
            "insert into odd values (1, 'first', 1, null)",
            "insert into odd values (3, 'child', 1, 1)",
            grant());
    for (String how : List.of("provider", "jdbc")) {
      String operation = bank().nextOperation();
      String path = "bank/odd/%s/%s?sql=%s&".formatted(operation, how, encoded(sql));
      Answer answer = bank().askAt(path, operation, 0, 0);
      assertThat(answer.status()).as(how + ": " + answer.response().body()).isEqualTo(status);
      assertThat(answer.response().body())
          .contains(":" + type + "\"")
          .doesNotContain("odd", "w0rd");
    }
    assertThat(world().server().number("select count(*) from odd")).isEqualTo(2);
  }

  /** So that ann may use the table that the administrator has made. */
  abstract String grant();

  private static String encoded(String sql) {
    return URLEncoder.encode(sql, StandardCharsets.UTF_8);
  }

  /** Makes new transactions serializable, also on connections that the pool has already. */
  abstract void isolate(boolean serializable);

  private List<Answer> skew(String parameters) {
    isolate(true);
    try {
      Meeting meeting = Meeting.arrange("skew", 2);
      CompletableFuture<List<Answer>> both =
          CompletableFuture.supplyAsync(
              () ->
                  bank()
                      .together(
                          2,
                          number -> {
                            String operation = bank().nextOperation();
                            String path = "bank/skew/" + operation + "?" + parameters;
                            return bank().askAt(path, operation, 1 + number, 11 + number);
                          }));
      meeting.awaitGuests();
      meeting.goOn();
      return both.join();
    } finally {
      isolate(false);
    }
  }
}
