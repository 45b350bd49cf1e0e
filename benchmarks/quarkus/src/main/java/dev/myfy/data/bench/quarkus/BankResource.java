package dev.myfy.data.bench.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** The six endpoints; reads without a transaction, as Quarkus allows them. */
@Path("api")
@ApplicationScoped
public class BankResource {

  @Inject EntityManager entities;

  @GET
  @Path("ping")
  public Answer ping() {
    return new Answer("ping");
  }

  @GET
  @Path("accounts/{id}")
  public AccountView find(long id) {
    return entities.find(Account.class, id).view();
  }

  @GET
  @Path("accounts")
  public List<AccountView> list(@QueryParam("from") long from) {
    return entities
        .createQuery("select a from Account a where a.id >= :from order by a.id", Account.class)
        .setParameter("from", from)
        .setMaxResults(20)
        .getResultList()
        .stream()
        .map(Account::view)
        .toList();
  }

  @PUT
  @Path("accounts/{id}")
  @Transactional
  public AccountView update(long id, Amount balance) {
    Account account = entities.find(Account.class, id);
    account.setBalance(balance.amount());
    return account.view();
  }

  @POST
  @Path("transfers")
  @Transactional
  public Answer transfer(Transfer transfer) {
    entities.find(Account.class, transfer.from()).add(transfer.amount().negate());
    entities.find(Account.class, transfer.to()).add(transfer.amount());
    return new Answer("transfer");
  }

  @POST
  @Path("entries")
  @Transactional
  public Answer insert(Amount entry) {
    entities.persist(new Entry(entry.owner(), entry.amount()));
    return new Answer("insert");
  }
}
