package dev.myfy.data.bench.reads;

import dev.myfy.data.bench.bank.AccountView;
import dev.myfy.data.bench.bank.Amount;
import dev.myfy.data.bench.bank.Transfer;
import dev.myfy.data.bench.entity.EntityBank;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.NullUnmarked;

/** Transactions only for the methods that write. */
@ApplicationScoped
@NullUnmarked // The server fills the field.
public class ReadsBank extends EntityBank {

  @PersistenceContext private EntityManager entities;

  @Override
  protected EntityManager entities() {
    return entities;
  }

  @Override
  @Transactional
  public AccountView update(long id, Amount balance) {
    return super.update(id, balance);
  }

  @Override
  @Transactional
  public void transfer(Transfer transfer) {
    super.transfer(transfer);
  }

  @Override
  @Transactional
  public void changeOneOf(int count, Amount balance) {
    super.changeOneOf(count, balance);
  }

  @Override
  @Transactional
  public void insert(Amount entry) {
    super.insert(entry);
  }
}
