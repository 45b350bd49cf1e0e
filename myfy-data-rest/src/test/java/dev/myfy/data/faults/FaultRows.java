package dev.myfy.data.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A row of docs/reliability.md for each test; afterwards the invariants hold. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class FaultRows {

  private FaultWorld world;

  abstract FaultWorld open();

  @BeforeAll
  void openOnce() {
    world = open();
  }

  @AfterAll
  void close() {
    if (world != null) {
      world.close();
    }
  }

  @BeforeEach
  void renew() {
    world.renew();
    assertThat(world.bank().transfer().status()).as("before the fault").isEqualTo(201);
  }

  @AfterEach
  void invariantsHold() {
    endFault();
    new Invariants(world).hold();
  }

  /** What a test that failed half-way may have left behind. */
  void endFault() {
    Meeting.cancelAll();
    world.proxy().pass();
  }

  FaultWorld world() {
    return world;
  }

  Bank bank() {
    return world.bank();
  }

  static void assertPresent(FaultWorld world, Answer answer, boolean present) {
    assertThat(
            world
                .server()
                .number("select count(*) from legs where operation = '" + answer.operation() + "'"))
        .as("legs of the operation")
        .isEqualTo(present ? 2 : 0);
  }

  /** Nobody may be invited to repeat what may be stored. */
  static void assertOutcomeUnknown(Answer answer) {
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.invitesRepetition()).as("Retry-After").isFalse();
    assertThat(answer.response().body()).contains(":outcome-unknown", "MYFY0502");
    assertNothingPlanned(answer);
  }

  /** Not stored for sure; the same request may succeed later. */
  static void assertUnavailable(Answer answer) {
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.invitesRepetition()).as("Retry-After").isTrue();
    assertNothingPlanned(answer);
  }

  static void assertConflict(Answer answer) {
    assertThat(answer.status()).isEqualTo(409);
    assertNothingPlanned(answer);
  }

  private static void assertNothingPlanned(Answer answer) {
    assertThat(answer.response().headers().firstValue("X-Planned")).isEmpty();
    assertThat(answer.response().body()).startsWith("{\"type\":").doesNotContain("booked");
    assertThat(answer.response().headers().firstValue("Content-Type"))
        .hasValue("application/problem+json");
  }
}
