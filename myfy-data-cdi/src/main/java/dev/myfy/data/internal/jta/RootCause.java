package dev.myfy.data.internal.jta;

/** The innermost cause of a failure, which is what people need to read first. */
final class RootCause {

  private static final int DEEPEST = 50;

  private RootCause() {}

  static String describe(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause.getCause() != null && depth < DEEPEST; depth++) {
      cause = cause.getCause();
    }
    String text = cause.getMessage();
    return text == null ? cause.getClass().getSimpleName() : text.strip();
  }
}
