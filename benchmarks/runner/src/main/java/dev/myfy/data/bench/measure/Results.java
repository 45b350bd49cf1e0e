package dev.myfy.data.bench.measure;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that a part has measured, as it was measured.
 *
 * @param stamp what it was made with
 * @param cells in the order in which they ran
 * @param statements of each server, endpoint and way
 */
public record Results(Stamp stamp, List<Cell> cells, List<Statements> statements) {

  /** These and those of another run with the same stamp. */
  public Results and(Results more) {
    return new Results(stamp, joined(cells, more.cells), joined(statements, more.statements));
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
