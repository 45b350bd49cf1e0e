package dev.myfy.data.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.Session;
import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.internal.jta.Transactions;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.TransactionalException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * {@code @Transactional} with Narayana's own interceptors, entered before and after the session's
 * first touch. docs/transactions.md has the table; the contract suite shows it on each server.
 */
class TransactionTypeTest implements Requests {

  private static DataContainer container;

  @BeforeAll
  static void open() {
    container = DataContainer.open(Map.of(), TypedBean.class, CalledBean.class);
  }

  @AfterAll
  static void close() {
    container.close();
  }

  @BeforeEach
  void empty() {
    container
        .sessions()
        .runInTransaction(s -> s.createQuery("delete from Watched w").executeUpdate());
  }

  @AfterEach
  void nothingStaysBehind() {
    assertThat(Transactions.locate().state())
        .isEqualTo(dev.myfy.data.internal.jta.TransactionState.NONE);
    assertThat(connectionsInUse()).isZero();
  }

  @Override
  public DataContainer container() {
    return container;
  }

  private TypedBean bean() {
    return container.get(TypedBean.class);
  }

  private static void write(Session session) {
    session.persist(new Watched("written"));
  }

  @Nested
  class BeforeTheFirstTouch {

    @Test
    void requiredCommitsAtItsEnd() {
      post(
          session -> {
            bean().required(TransactionTypeTest::write);
            assertThat(names()).containsExactly("written");
          });
    }

    @Test
    void requiresNewCommitsAtItsEnd() {
      post(
          session -> {
            bean().requiresNew(TransactionTypeTest::write);
            assertThat(names()).containsExactly("written");
          });
    }

    @Test
    void mandatoryIsRefused() {
      post(
          session ->
              assertThatThrownBy(() -> bean().mandatory(TransactionTypeTest::write))
                  .isInstanceOf(TransactionalException.class));
      assertThat(names()).isEmpty();
    }

    @Test
    void supportsNotSupportedAndNeverReadWithoutATransaction() {
      Long id = store("read");
      post(
          session -> {
            bean().supports(inside -> read(inside, id));
            bean().notSupported(inside -> read(inside, id));
            bean().never(inside -> read(inside, id));
          });
    }

    private void read(Session session, Long id) {
      assertThat(session.find(Watched.class, id).getName()).isEqualTo("read");
      assertThat(session.createQuery("select w from Watched w").getResultList()).hasSize(1);
      assertThat(session.createNativeQuery("select name from watched").getResultList()).hasSize(1);
      assertThat(session.isTransactionActive()).isFalse();
    }

    @Test
    void supportsNotSupportedAndNeverRefuseToWrite() {
      post(
          session -> {
            bean().supports(TransactionTypeTest.this::refuseToWrite);
            bean().notSupported(TransactionTypeTest.this::refuseToWrite);
            bean().never(TransactionTypeTest.this::refuseToWrite);
          });
      assertThat(names()).isEmpty();
    }

    @Test
    void afterTheMethodTheSessionBeginsAgain() {
      post(
          session -> {
            bean().notSupported(inside -> {});
            write(session);
          });
      assertThat(names()).containsExactly("written");
    }

    /** It is asked for on purpose. */
    @Test
    void aSessionOfTheFactoryBeginsWhateverTheMethodSays() {
      post(
          session ->
              bean()
                  .notSupported(
                      inside -> container.sessions().runInTransaction(TransactionTypeTest::write)));
      assertThat(names()).containsExactly("written");
    }

    /** The innermost type counts. */
    @Test
    void typesNest() {
      post(
          session ->
              bean()
                  .notSupported(
                      outer -> {
                        container.get(CalledBean.class).required(TransactionTypeTest::write);
                        refuseToWrite(outer);
                      }));
      assertThat(names()).containsExactly("written");
    }
  }

  private void refuseToWrite(Session session) {
    assertThatThrownBy(() -> write(session))
        .isInstanceOf(TransactionRequiredException.class)
        .hasMessageContaining("MYFY0518");
    assertThatThrownBy(session::flush).isInstanceOf(TransactionRequiredException.class);
  }

  @Nested
  class AfterTheFirstTouch {

    @Test
    void requiredMandatoryAndSupportsJoin() {
      post(
          session -> {
            session.persist(new Watched("outer"));
            bean().required(inside -> inside.persist(new Watched("required")));
            bean().mandatory(inside -> inside.persist(new Watched("mandatory")));
            bean().supports(inside -> inside.persist(new Watched("supports")));
            assertThat(session.isTransactionActive()).isTrue();
          });
      assertThat(names()).containsExactly("mandatory", "outer", "required", "supports");
    }

    @Test
    void neverIsRefused() {
      post(
          session -> {
            write(session);
            assertThatThrownBy(() -> bean().never(inside -> {}))
                .isInstanceOf(TransactionalException.class);
            session.rollback();
          });
    }

    @Test
    void commitIsRefusedInsideAndOwnershipIsNotLost() {
      post(
          session -> {
            bean()
                .required(
                    inside -> {
                      write(inside);
                      assertThatThrownBy(inside::commit).hasMessageContaining("MYFY0503");
                      assertThatThrownBy(inside::rollback).hasMessageContaining("MYFY0503");
                    });
            session.persist(new Watched("after"));
            session.commit();
          });
      assertThat(names()).containsExactly("after", "written");
    }

    @Test
    void anExceptionInsideRollsTheWholeBack() {
      post(
          session -> {
            write(session);
            assertThatThrownBy(
                    () ->
                        bean()
                            .required(
                                inside -> {
                                  throw new IllegalStateException("on purpose");
                                }))
                .hasMessage("on purpose");
            assertThat(unit().state().name()).isEqualTo("MARKED_BY_OTHERS");
            session.rollback();
          });
      assertThat(names()).isEmpty();
    }

    @Test
    void rollbackOnAndDontRollbackOnDecide() {
      post(
          session -> {
            assertThatThrownBy(
                    () -> bean().rollingBackOn(inside -> inside.persist(new Watched("gone"))))
                .isInstanceOf(TypedBean.Declared.class);
            assertThatThrownBy(
                    () -> bean().notRollingBackOn(inside -> inside.persist(new Watched("kept"))))
                .hasMessage("on purpose");
          });
      assertThat(names()).containsExactly("kept");
    }
  }
}
