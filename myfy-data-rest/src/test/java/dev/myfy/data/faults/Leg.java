package dev.myfy.data.faults;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One half of a transfer in the ledger. The key keeps an operation from being booked twice. */
@Entity
@Table(name = "legs")
public class Leg {

  /** A bound value that no log, exception or response may repeat. */
  static final String MEMO = "b0und-canary";

  @Id private String id;

  @Column(nullable = false)
  private String operation;

  @Column(name = "account_id", nullable = false)
  private Long account;

  @Column(nullable = false)
  private long amount;

  @Column(nullable = false, unique = true)
  private String memo;

  protected Leg() {}

  public Leg(String operation, Long account, long amount) {
    this.id = operation + "/" + account;
    this.operation = operation;
    this.account = account;
    this.amount = amount;
    this.memo = MEMO + "-" + id;
  }

  public String getId() {
    return id;
  }
}
