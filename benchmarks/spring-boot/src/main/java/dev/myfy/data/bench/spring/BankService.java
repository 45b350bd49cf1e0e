package dev.myfy.data.bench.spring;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Transactions for what writes; reads in the entity manager of the request, without one. */
@Service
public class BankService {

  @PersistenceContext private EntityManager entities;

  public AccountView find(long id) {
    return entities.find(Account.class, id).view();
  }

  public List<AccountView> list(long from) {
    return entities
        .createQuery("select a from Account a where a.id >= :from order by a.id", Account.class)
        .setParameter("from", from)
        .setMaxResults(20)
        .getResultList()
        .stream()
        .map(Account::view)
        .toList();
  }

  @Transactional
  public AccountView update(long id, Amount balance) {
    Account account = entities.find(Account.class, id);
    account.setBalance(balance.amount());
    return account.view();
  }

  @Transactional
  public void transfer(Transfer transfer) {
    entities.find(Account.class, transfer.from()).add(transfer.amount().negate());
    entities.find(Account.class, transfer.to()).add(transfer.amount());
  }

  @Transactional
  public void insert(Amount entry) {
    entities.persist(new Entry(entry.owner(), entry.amount()));
  }
}
