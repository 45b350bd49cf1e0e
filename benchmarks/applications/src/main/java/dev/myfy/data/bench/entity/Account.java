package dev.myfy.data.bench.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.NullUnmarked;

/** One of 10,000 rows that are there before anything is measured. */
@Entity
@Table(name = "account")
@NullUnmarked // Fields are filled by the persistence provider.
public class Account {

  @Id private long id;

  @Column(nullable = false)
  private String owner;

  @Column(nullable = false, precision = 19, scale = 2)
  private BigDecimal balance;

  protected Account() {}

  public long getId() {
    return id;
  }

  public String getOwner() {
    return owner;
  }

  public BigDecimal getBalance() {
    return balance;
  }

  public void setBalance(BigDecimal balance) {
    this.balance = balance;
  }
}
