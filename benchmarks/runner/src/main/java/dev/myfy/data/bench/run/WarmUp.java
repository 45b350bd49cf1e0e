package dev.myfy.data.bench.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/**
 * Runs everything for a while before anything is measured: in rounds, because what all ways share
 * is compiled anew when the next one uses it in its own manner.
 */
final class WarmUp {

  private static final int ROUNDS = 3;

  private WarmUp() {}

  /**
   * @param tasks in any order
   * @param millis for each task, in all rounds together
   * @param run runs a task for so many milliseconds
   */
  static <T> void of(List<T> tasks, long millis, BiConsumer<T, Long> run) {
    List<T> order = new ArrayList<>(tasks);
    Random random = new Random();
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      order.forEach(task -> run.accept(task, millis / ROUNDS));
    }
  }
}
