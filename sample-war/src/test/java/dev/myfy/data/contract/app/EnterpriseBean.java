package dev.myfy.data.contract.app;

import dev.myfy.data.Session;
import dev.myfy.data.SessionFactory;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.Future;

/** An EJB in the users' style: its container begins and completes transactions of its own. */
@Stateless
public class EnterpriseBean {

  @Inject private Session session;
  @Inject private SessionFactory sessionFactory;

  public void required(String name) {
    session.persist(new Item(name));
  }

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void requiresNew(String name) {
    session.persist(new Item(name));
  }

  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void notSupported(Runnable work) {
    work.run();
  }

  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void supports(Runnable work) {
    work.run();
  }

  @TransactionAttribute(TransactionAttributeType.NEVER)
  public void never(Runnable work) {
    work.run();
  }

  public void failing(String name) {
    session.persist(new Item(name));
    throw new IllegalStateException("on purpose");
  }

  /** On a thread of the container, in a transaction of the container. */
  @Asynchronous
  public Future<Boolean> later(String name) {
    sessionFactory.runInTransaction(own -> own.persist(new Item(name)));
    return new AsyncResult<>(true);
  }
}
