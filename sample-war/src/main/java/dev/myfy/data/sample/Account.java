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
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.NullUnmarked;

/** Money of one user; the version lets only one of two simultaneous transfers win. */
@Entity
@Table(name = "accounts")
@NullUnmarked // Fields are filled by the persistence provider.
public class Account {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @NotNull
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "owner_id", nullable = false)
  private User owner;

  @NotNull
  @PositiveOrZero
  @Column(nullable = false, precision = 19, scale = 2)
  private BigDecimal balance;

  @Version
  @Column(nullable = false)
  private long version;

  protected Account() {}

  public Account(User owner, BigDecimal balance) {
    this.owner = owner;
    this.balance = balance;
  }

  /** Takes money out, but never more than there is. */
  public void withdraw(BigDecimal amount) {
    if (balance.compareTo(amount) < 0) {
      throw new InsufficientFundsException(id);
    }
    balance = balance.subtract(amount);
  }

  /** Puts money in. */
  public void deposit(BigDecimal amount) {
    balance = balance.add(amount);
  }

  public Long getId() {
    return id;
  }

  public User getOwner() {
    return owner;
  }

  public BigDecimal getBalance() {
    return balance;
  }
}
