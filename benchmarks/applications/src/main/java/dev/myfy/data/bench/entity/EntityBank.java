package dev.myfy.data.bench.entity;

import dev.myfy.data.bench.bank.AccountView;
import dev.myfy.data.bench.bank.Amount;
import dev.myfy.data.bench.bank.Bank;
import dev.myfy.data.bench.bank.Transfer;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;

/** The bank with an entity manager, wherever that comes from. */
public abstract class EntityBank implements Bank {

  protected abstract EntityManager entities();

  @Override
  public AccountView find(long id) {
    return view(entities().find(Account.class, id));
  }

  @Override
  public List<AccountView> list(long from) {
    return accounts(from, 20).stream().map(EntityBank::view).toList();
  }

  private List<Account> accounts(long from, int count) {
    return entities()
        .createQuery("select a from Account a where a.id >= :from order by a.id", Account.class)
        .setParameter("from", from)
        .setMaxResults(count)
        .getResultList();
  }

  @Override
  public void changeOneOf(int count, Amount balance) {
    accounts(1, count).get(0).setBalance(balance.amount());
  }

  @Override
  public AccountView update(long id, Amount balance) {
    Account account = entities().find(Account.class, id);
    account.setBalance(balance.amount());
    return view(account);
  }

  @Override
  public void transfer(Transfer transfer) {
    add(transfer.from(), transfer.amount().negate());
    add(transfer.to(), transfer.amount());
  }

  private void add(long id, BigDecimal amount) {
    Account account = entities().find(Account.class, id);
    account.setBalance(account.getBalance().add(amount));
  }

  @Override
  public void insert(Amount entry) {
    entities().persist(new Entry(entry.owner(), entry.amount()));
  }

  private static AccountView view(Account account) {
    return new AccountView(account.getId(), account.getOwner(), account.getBalance());
  }
}
