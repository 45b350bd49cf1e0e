package dev.myfy.data.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** How much processor time has been used, as Linux counts it in ticks of 10 ms. */
public final class ProcessorTime {

  private static final Duration TICK = Duration.ofMillis(10);
  private static final int USER = 11;
  private static final int SYSTEM = 12;

  private ProcessorTime() {}

  /** Of one process, all threads. */
  public static Duration of(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      // The name of the program, in parentheses, may have blanks in it.
      List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
      return TICK.multipliedBy(
          Long.parseLong(fields.get(USER)) + Long.parseLong(fields.get(SYSTEM)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of all processes that descend from one. */
  public static Duration below(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(ProcessHandle::descendants)
        .map(ProcessorTime::ofDescendant)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration ofDescendant(ProcessHandle process) {
    try {
      return of(process.pid());
    } catch (UncheckedIOException e) {
      return Duration.ZERO; // It has just ended.
    }
  }

  /** Of the whole machine, without idle and waiting time. */
  public static Duration ofMachine() {
    try {
      List<String> fields =
          List.of(Files.readAllLines(Path.of("/proc/stat")).get(0).trim().split(" +"));
      long ticks = 0;
      for (int field : new int[] {1, 2, 3, 6, 7, 8}) {
        ticks += Long.parseLong(fields.get(field));
      }
      return TICK.multipliedBy(ticks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
