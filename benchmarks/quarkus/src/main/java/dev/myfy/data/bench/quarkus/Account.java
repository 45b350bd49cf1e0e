package dev.myfy.data.bench.quarkus;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.DynamicUpdate;

/** One of the rows that are there before; an update names the changed columns, as elsewhere. */
@Entity
@DynamicUpdate
@Table(name = "account")
public class Account {

  @Id private long id;

  @Column(nullable = false)
  private String owner;

  @Column(nullable = false, precision = 19, scale = 2)
  private BigDecimal balance;

  protected Account() {}

  void setBalance(BigDecimal balance) {
    this.balance = balance;
  }

  void add(BigDecimal amount) {
    balance = balance.add(amount);
  }

  AccountView view() {
    return new AccountView(id, owner, balance);
  }
}
