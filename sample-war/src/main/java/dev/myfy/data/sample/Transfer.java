package dev.myfy.data.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** Money that went from one account to another: written once, never changed. */
@Entity
@Table(name = "transfers")
@NullUnmarked // Fields are filled by the persistence provider.
public class Transfer {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @NotNull
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "from_account_id", nullable = false)
  private Account fromAccount;

  @NotNull
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "to_account_id", nullable = false)
  private Account toAccount;

  @NotNull
  @Positive
  @Column(nullable = false, precision = 19, scale = 2)
  private BigDecimal amount;

  @NotNull
  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  protected Transfer() {}

  public Transfer(Account fromAccount, Account toAccount, BigDecimal amount, Instant createdAt) {
    this.fromAccount = fromAccount;
    this.toAccount = toAccount;
    this.amount = amount;
    this.createdAt = createdAt;
  }

  public Long getId() {
    return id;
  }

  public Account getFromAccount() {
    return fromAccount;
  }

  public Account getToAccount() {
    return toAccount;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }
}
