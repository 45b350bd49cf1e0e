package dev.myfy.data.faults;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A point in a request where it waits for the test, or for other requests. */
final class Meeting {

  private static final Map<String, Meeting> ARRANGED = new ConcurrentHashMap<>();
  private static final long PATIENCE_SECONDS = 20;

  private final CountDownLatch here;
  private final CountDownLatch on = new CountDownLatch(1);

  private Meeting(int guests) {
    here = new CountDownLatch(guests);
  }

  /** Requests that name this place wait there until {@link #goOn}. */
  static Meeting arrange(String place, int guests) {
    Meeting meeting = new Meeting(guests);
    ARRANGED.put(place, meeting);
    return meeting;
  }

  /** Called by the request; passes at once if nothing was arranged. */
  static void attend(String place) {
    Meeting meeting = ARRANGED.get(place);
    if (meeting != null) {
      meeting.here.countDown();
      await(meeting.on);
    }
  }

  /** Waits until all guests are there. */
  void awaitGuests() {
    await(here);
  }

  void goOn() {
    on.countDown();
  }

  /** Nobody waits for anybody any more. */
  static void cancelAll() {
    ARRANGED.values().forEach(Meeting::goOn);
    ARRANGED.clear();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody came");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
