package dev.myfy.data.faults;

import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * What a client was told.
 *
 * @param operation which it asked for
 * @param from and
 * @param to are the accounts
 * @param response as it came
 * @param begun nanoTime of the request
 * @param took until the response was there
 */
record Answer(
    String operation,
    long from,
    long to,
    HttpResponse<String> response,
    long begun,
    Duration took) {

  int status() {
    return response.statusCode();
  }

  /** Told that it is stored. */
  boolean isAcknowledged() {
    return status() < 300;
  }

  /** Told that it is not stored: a repetition is invited, or the conflict is named. */
  boolean isRefused() {
    return status() == 503 || status() >= 400 && status() < 500;
  }

  boolean isUnknown() {
    return !isAcknowledged() && !isRefused();
  }

  boolean invitesRepetition() {
    return response.headers().firstValue("Retry-After").isPresent();
  }
}
