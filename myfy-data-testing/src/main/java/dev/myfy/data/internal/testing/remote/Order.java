package dev.myfy.data.internal.testing.remote;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a test may ask of an application, and the last part of the path at which it does so. */
enum Order {
  BEGIN,
  ROLLBACK,
  COUNT;

  /** Below the context path; nothing of an application is expected there. */
  static final String PATH = "/myfy-data-testing/";

  String path() {
    return PATH + name().toLowerCase(Locale.ROOT);
  }

  static Optional<Order> of(String path) {
    return Stream.of(values()).filter(order -> order.path().equals(PATH + path)).findFirst();
  }
}
