package dev.myfy.data;

/** Where the application runs: {@code MYFY_DATA_ENVIRONMENT}, default {@link #DEVELOPMENT}. */
public enum Environment {
  /** A developer's machine: tables may be created. */
  DEVELOPMENT,
  /** A test run: tables may be created and dropped. */
  TEST,
  /** Real data: tables are neither created nor dropped. */
  PRODUCTION
}
