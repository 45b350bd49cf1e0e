package dev.myfy.data.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** What the bank held on one day, as counted last. */
@Entity
@Table(name = "daily_totals")
@NullUnmarked // Fields are filled by the persistence provider.
public class DailyTotal {

  @Id
  @Column(name = "business_day")
  private LocalDate day;

  @Column(name = "user_count", nullable = false)
  private long users;

  @NotNull
  @Column(nullable = false, precision = 19, scale = 2)
  private BigDecimal balance;

  @NotNull
  @Column(name = "counted_at", nullable = false)
  private Instant countedAt;

  protected DailyTotal() {}

  public DailyTotal(LocalDate day) {
    this.day = day;
  }

  /** Replaces the figures of the day. */
  public void count(long users, BigDecimal balance, Instant countedAt) {
    this.users = users;
    this.balance = balance;
    this.countedAt = countedAt;
  }

  public LocalDate getDay() {
    return day;
  }

  public long getUsers() {
    return users;
  }

  public BigDecimal getBalance() {
    return balance;
  }

  public Instant getCountedAt() {
    return countedAt;
  }
}
