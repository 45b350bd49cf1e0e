package dev.myfy.data.sample;

import dev.myfy.data.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Users, accounts and transfers, as the resources see them.
 *
 * <p>One bean serves all requests: the injected session is always that of the current request.
 */
@ApplicationScoped
public class BankRepository {

  private static final int RECENT = 20;

  @Inject private Session session;

  public List<User> users() {
    return session.createQuery("SELECT u FROM User u ORDER BY u.id", User.class).getResultList();
  }

  public User user(long id) {
    return Optional.ofNullable(session.find(User.class, id))
        .orElseThrow(() -> new UnknownIdException("user", id));
  }

  public User addUser(String name, String email) {
    User user = new User(name, email);
    session.persist(user);
    session.flush(); // The database generates the id, and the caller needs it for Location.
    return user;
  }

  public void removeUser(long id) {
    User user = user(id);
    if (hasAccounts(user)) {
      throw new AccountsLeftException(id);
    }
    session.remove(user);
  }

  public List<Account> accounts() {
    return session
        .createQuery("SELECT a FROM Account a JOIN FETCH a.owner ORDER BY a.id", Account.class)
        .getResultList();
  }

  public Account account(long id) {
    return Optional.ofNullable(session.find(Account.class, id))
        .orElseThrow(() -> new UnknownIdException("account", id));
  }

  public Account openAccount(long ownerId, BigDecimal balance) {
    Account account = new Account(user(ownerId), balance);
    session.persist(account);
    session.flush();
    return account;
  }

  public List<Transfer> recentTransfers() {
    return session
        .createQuery("SELECT t FROM Transfer t ORDER BY t.id DESC", Transfer.class)
        .setMaxResults(RECENT)
        .getResultList();
  }

  public Transfer transfer(long from, long to, BigDecimal amount) {
    Account source = account(from);
    Account target = account(to);
    source.withdraw(amount);
    target.deposit(amount);
    Transfer transfer = new Transfer(source, target, amount, now());
    session.persist(transfer);
    session.flush();
    return transfer;
  }

  /** No finer than every database stores it. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private boolean hasAccounts(User user) {
    return session
            .createQuery("SELECT COUNT(a) FROM Account a WHERE a.owner = :owner", Long.class)
            .setParameter("owner", user)
            .getSingleResult()
        > 0;
  }
}
