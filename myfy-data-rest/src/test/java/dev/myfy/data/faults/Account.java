package dev.myfy.data.faults;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** An account of the bank. */
@Entity
@Table(name = "accounts")
public class Account {

  @Id private Long id;

  @Version private long version;

  @Column(nullable = false)
  private long balance;

  @Column(nullable = false)
  private String owner;

  protected Account() {}

  public Long getId() {
    return id;
  }

  public long getBalance() {
    return balance;
  }

  public void add(long amount) {
    balance += amount;
  }

  public void setOwner(String owner) {
    this.owner = owner;
  }
}
