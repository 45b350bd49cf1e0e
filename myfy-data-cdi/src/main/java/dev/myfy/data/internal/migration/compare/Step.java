package dev.myfy.data.internal.migration.compare;

import java.util.List;
import java.util.Optional;

/**
 * A step of a revision.
 *
 * @param comments for who reads it
 * @param forward one change; where each commits by itself, one statement
 * @param backward what undoes it, in order; nothing if undoing an earlier step undoes this one, too
 * @param loss why it may lose data
 */
record Step(List<String> comments, Change forward, List<Change> backward, Optional<String> loss) {

  static Step of(Change forward, Change... backward) {
    return new Step(List.of(), forward, List.of(backward), Optional.empty());
  }

  Step losing(String reason) {
    return new Step(comments, forward, backward, Optional.of(reason));
  }

  Step saying(List<String> more) {
    return new Step(more, forward, backward, loss);
  }
}
