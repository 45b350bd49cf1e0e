package dev.myfy.data.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.cache.Acquirable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Which connection is lent next. */
class RecentlyUsedTest {

  private final AtomicLong now = new AtomicLong();
  private final RecentlyUsed stack = new RecentlyUsed(3, now::get);
  private final Acquirable first = new Idle();
  private final Acquirable second = new Idle();
  private final Acquirable third = new Idle();

  @Test
  void threadGetsItsOwnConnectionBack() {
    stack.put(first);
    elsewhere(() -> stack.put(second));
    assertThat(stack.take()).isSameAs(first);
    assertThat(stack.take()).isSameAs(second);
  }

  @Test
  void ofItsOwnTheOneUsedLastComesFirst() {
    stack.put(first);
    stack.put(second);
    elsewhere(() -> stack.put(third));
    assertThat(stack.take()).isSameAs(second);
    assertThat(stack.take()).isSameAs(first);
    assertThat(stack.take()).isSameAs(third);
  }

  @Test
  void anotherThreadGetsTheOneUsedLast() {
    stack.put(first);
    stack.put(second);
    elsewhere(() -> assertThat(stack.take()).isSameAs(second));
  }

  @Test
  void underLightLoadTheOneUsedLastDoesTheWork() {
    stack.put(first);
    now.addAndGet(RecentlyUsed.JUST_NOW.toNanos() + 1);
    elsewhere(() -> stack.put(second));
    assertThat(stack.take()).isSameAs(second);
  }

  @Test
  void noMoreThanThePlacesAreKept() {
    assertThat(stack.put(first)).isTrue();
    assertThat(stack.put(second)).isTrue();
    assertThat(stack.put(third)).isTrue();
    assertThat(stack.put(new Idle())).isFalse();
    assertThat(stack.count()).isEqualTo(3);
  }

  @Test
  void nothingIsTakenFromNothing() {
    assertThat(stack.take()).isNull();
  }

  private static void elsewhere(Runnable work) {
    CompletableFuture.runAsync(work, task -> new Thread(task).start()).join();
  }

  private static final class Idle implements Acquirable {

    @Override
    public boolean acquire() {
      return true;
    }

    @Override
    public boolean isAcquirable() {
      return true;
    }
  }
}
