package dev.myfy.data.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The URL names two servers, one of which takes writes. Under load the other one becomes the
 * primary: all connections go there, and nothing that was acknowledged is missing.
 */
@Tag("slow")
class FailoverIT {

  private static final int CUSTOMERS = 32;

  private ReplicatedServer pair;
  private FaultWorld world;

  @BeforeEach
  void open() {
    pair = ReplicatedServer.open();
    world = FaultWorld.open(pair);
    world.renew();
  }

  @AfterEach
  void close() {
    if (world != null) {
      world.close();
    }
  }

  @Test
  void primaryIsKilledAndComesBackReadOnly() {
    try (Crowd crowd = new Crowd(world.bank(), CUSTOMERS)) {
      crowd.awaitLoad();
      pair.kill();
      pair.promote();
      crowd.awaitService(System.nanoTime());
      pair.first().follow();
      pair.first().start();
      long back = System.nanoTime();
      Awaitility.await().until(() -> crowd.acknowledgedSince(back) > CUSTOMERS);
      assertThat(crowd.since(back)).allMatch(Answer::isAcknowledged);
    }
    assertThat(pair.first().connections()).as("on the old primary").isZero();
    new Invariants(world).hold();
  }

  /** No connection is broken: only the answers tell that the old primary takes no more writes. */
  @Test
  void primaryBecomesReadOnlyAndStays() {
    try (Crowd crowd = new Crowd(world.bank(), CUSTOMERS)) {
      crowd.awaitLoad();
      pair.first().alter("default_transaction_read_only", "on");
      long readOnly = System.nanoTime();
      Awaitility.await().until(() -> crowd.refusedSince(readOnly) > CUSTOMERS);
      pair.promote();
      crowd.awaitService(System.nanoTime());
    }
    Awaitility.await("old primary left").until(() -> pair.first().connections() == 0);
    new Invariants(world).hold();
  }
}
