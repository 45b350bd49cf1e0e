package dev.myfy.data.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The session's transactions, the same on every database and with every provider. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class TransactionContract
    implements LazyBegin, ReadOnlyContract, SavepointContract, FailedFlush {

  private DataContainer container;

  /** A database that is empty, or was used by this class before. */
  abstract String url();

  abstract String provider();

  @Override
  public DataContainer container() {
    return container;
  }

  @BeforeAll
  void open() {
    container =
        DataContainer.open(
            Map.of("myfy.data.database-url", url(), "myfy.data.persistence-provider", provider()),
            ReadingBean.class);
  }

  @AfterAll
  void close() {
    if (container != null) {
      container.close();
    }
  }

  @BeforeEach
  void empty() {
    container
        .sessions()
        .runInTransaction(
            session ->
                session
                    .createQuery("select w from Watched w", Watched.class)
                    .getResultList()
                    .forEach(session::remove));
    assertThat(names()).isEmpty();
  }

  @AfterEach
  void nothingStaysBehind() {
    assertThat(Transactions.locate().state()).isEqualTo(TransactionState.NONE);
    assertThat(connectionsInUse()).isZero();
  }
}
