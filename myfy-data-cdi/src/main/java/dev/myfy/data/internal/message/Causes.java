package dev.myfy.data.internal.message;

import java.util.Objects;
import java.util.stream.Stream;

/** A failure and what caused it. */
public final class Causes {

  /** A chain that is longer leads in a circle. */
  private static final int DEEPEST = 50;

  private Causes() {}

  /** The failure, its cause, the cause's cause and so on. */
  public static Stream<Throwable> of(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
  }

  /** What the innermost cause says, which people need to read first, without bound values. */
  public static String innermost(Throwable failure) {
    Throwable cause = of(failure).reduce(failure, (outer, inner) -> inner);
    String text = cause.getMessage();
    return text == null ? cause.getClass().getSimpleName() : BoundValues.mask(text.strip());
  }
}
