package dev.myfy.data.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The totals of one day as clients see them.
 *
 * @param day the day, in UTC
 * @param users how many users there were
 * @param balance what all accounts held together
 * @param countedAt when it was counted
 */
public record TotalView(LocalDate day, long users, BigDecimal balance, Instant countedAt) {

  static TotalView of(DailyTotal total) {
    return new TotalView(
        total.getDay(), total.getUsers(), total.getBalance(), total.getCountedAt());
  }
}
