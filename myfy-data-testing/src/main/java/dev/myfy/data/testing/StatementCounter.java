package dev.myfy.data.testing;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Counts the statements and round trips of a test, whichever thread runs them.
 *
 * <pre>{@code
 * assertThat(counter.during(() -> shop.ordersOf(customer)).statements()).isEqualTo(1);
 * }</pre>
 *
 * <p>A test gets one as a parameter or a field, from {@link DataTest} or {@link RollbackAfterTest};
 * without JUnit it is {@link TestDatabase#statements()}. Any thread may use it.
 */
public final class StatementCounter {

  private final Supplier<StatementCount> source;
  private volatile StatementCount start;

  /**
   * @param source counts since some beginning that does not change
   */
  public StatementCounter(Supplier<StatementCount> source) {
    this.source = source;
    this.start = Objects.requireNonNull(source.get());
  }

  /** All since the test began, or since {@link #reset()}. */
  public StatementCount count() {
    return source.get().since(start);
  }

  /** Begins anew with nothing. */
  public void reset() {
    start = source.get();
  }

  /**
   * What the work does.
   *
   * @param work runs once
   * @throws X what the work throws
   */
  public <X extends Throwable> StatementCount during(Work<X> work) throws X {
    StatementCount before = source.get();
    work.run();
    return source.get().since(before);
  }

  /**
   * Something to count.
   *
   * @param <X> what it may throw
   */
  @FunctionalInterface
  public interface Work<X extends Throwable> {

    /**
     * Does it.
     *
     * @throws X whatever happens
     */
    void run() throws X;
  }
}
