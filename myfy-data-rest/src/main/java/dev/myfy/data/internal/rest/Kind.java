package dev.myfy.data.internal.rest;

/**
 * What has gone wrong, as a client is told: one row each of the table in docs/errors.md. The texts
 * are fixed, so that no SQL and no value can get into an answer.
 */
enum Kind {
  UNIQUE_VIOLATION(
      "unique-violation", 409, "Already there", "Something with the same key is stored already."),
  FOREIGN_KEY_VIOLATION(
      "foreign-key-violation",
      409,
      "Reference broken",
      "It refers to something that is not there, or something else refers to it."),
  CONSTRAINT_VIOLATION(
      "constraint-violation", 409, "Constraint violated", "It contradicts what is stored."),
  OPTIMISTIC_LOCK("optimistic-lock", 409, "Changed meanwhile", "It was changed since it was read."),
  SERIALIZATION_FAILURE(
      "serialization-failure",
      409,
      "Concurrent change",
      "It collided with another change that was made at the same time."),
  DEADLOCK("deadlock", 409, "Deadlock", "It and another change waited for each other."),

  NOT_NULL_VIOLATION("not-null-violation", 422, "Value missing", "A required value is missing."),
  CHECK_VIOLATION("check-violation", 422, "Value not allowed", "A value breaks a rule."),
  VALUE_TOO_LONG("value-too-long", 422, "Value too long", "A value is longer than what is kept."),
  VALUE_INVALID(
      "value-invalid", 422, "Value not storable", "A value is out of range or malformed."),
  VALIDATION_FAILED("validation-failed", 422, "Value not valid", "A value breaks a rule."),

  LOCK_TIMEOUT(
      "lock-timeout", 503, "Locked", "Something else holds a lock; it was not waited for longer."),
  STATEMENT_TIMEOUT("statement-timeout", 503, "Too slow", "The database took too long."),
  TRANSACTION_TIMEOUT(
      "transaction-timeout", 503, "Transaction timed out", "The work took too long."),
  POOL_EXHAUSTED("pool-exhausted", 503, "Busy", "No database connection became free in time."),
  DATABASE_UNAVAILABLE(
      "database-unavailable", 503, "Database unavailable", "The database cannot be used now."),

  OUTCOME_UNKNOWN(
      "outcome-unknown",
      500,
      "Outcome unknown",
      "The work may or may not be stored. Look before you repeat it."),
  ROLLED_BACK("rolled-back", 500, "Rolled back", "The work could not be stored."),
  DATABASE_ERROR("database-error", 500, "Database error", "The database refused the work."),
  /** After the outcome was decided: whatever the cause is, it must not invite a repetition. */
  RESPONSE_FAILED(
      "response-failed",
      500,
      "Answer failed",
      "The work was done; its answer could not be written. Look before you repeat it."),
  /** No more than the status says: RFC 9457, section 4.2.1. */
  INTERNAL("", 500, "Internal Server Error", "");

  /** A tag URI (RFC 4151): a name for ever, with no page behind it. */
  private static final String TYPES = "tag:myfy.dev,2026:data:";

  private static final int PRECONDITION_FAILED = 412;
  private static final int UNAVAILABLE = 503;
  private static final int SERVER_ERROR = 500;

  private final String slug;
  private final int status;
  private final String title;
  private final String detail;

  Kind(String slug, int status, String title, String detail) {
    this.slug = slug;
    this.status = status;
    this.title = title;
    this.detail = detail;
  }

  /** The member {@code type}: a URI that never changes. */
  String type() {
    return slug.isEmpty() ? "about:blank" : TYPES + slug;
  }

  /**
   * The HTTP status.
   *
   * @param conditional whether the request has {@code If-Match}: it then has named the version that
   *     has changed (RFC 9110, section 13.1.1)
   */
  int status(boolean conditional) {
    return conditional && this == OPTIMISTIC_LOCK ? PRECONDITION_FAILED : status;
  }

  String title() {
    return title;
  }

  /** A sentence for a person; may be empty. */
  String detail() {
    return detail;
  }

  /** Whether nothing is stored for sure, and the same request may succeed in a moment. */
  boolean isWorthRepeating() {
    return status == UNAVAILABLE;
  }

  /** Whether it is the operator's business; the others are conflicts, bad data and overload. */
  boolean isError() {
    return status == SERVER_ERROR;
  }
}
