package dev.myfy.data.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myfy.data.OutcomeUnknownException;
import dev.myfy.data.TransactionFailedException;
import dev.myfy.data.internal.jta.CommitRecord;
import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import io.agroal.api.transaction.TransactionAware;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.JDBC;

/** What a failed COMMIT is called, through the real transaction manager. */
class OnePhaseResourceTest {

  private static TransactionFailedException commit(Throwable answer) {
    Transactions transactions = Transactions.locate();
    transactions.begin();
    FailingConnection connection = new FailingConnection(answer);
    Enlisted enlisted = new Enlisted(connection, connection.open);
    try {
      transactions.enlist(
          new OnePhaseResource(
              enlisted, new ServerStart(transactions), transactions.commitRecord()));
      assertThat(enlisted.begun()).isTrue();
    } catch (RollbackException | SystemException e) {
      throw new IllegalStateException(e);
    }
    TransactionFailedException failure =
        catchThrowableOfType(TransactionFailedException.class, transactions::commit);
    assertThat(transactions.state()).isEqualTo(TransactionState.NONE);
    assertThat(connection.thrownAway).isTrue();
    return failure;
  }

  static Stream<Throwable> answersThatAreLost() {
    return Stream.of(
        new SQLException("the connection attempt failed", "08006"),
        new SQLException("terminating connection", "57P01"),
        new SQLTimeoutException("no answer"),
        new SQLException("read", new IOException("reset")),
        // Nobody has foreseen these, and nobody knows what was sent before.
        new IllegalStateException("a driver's mistake"),
        new NoClassDefFoundError("a driver's class"));
  }

  @ParameterizedTest
  @MethodSource("answersThatAreLost")
  void lostAnswerIsUnknown(Throwable answer) {
    assertThat(commit(answer))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasCause(answer)
        .hasMessageContaining("MYFY0502");
  }

  @Test
  void refusalIsARollback() {
    SQLException answer = new SQLException("foreign key", "23503");
    assertThat(commit(answer))
        .isExactlyInstanceOf(TransactionFailedException.class)
        .hasCause(answer)
        .hasMessageContaining("MYFY0501")
        .hasMessageContaining("foreign key");
  }

  /** A time-out comes in between: the connection is left to the thread that enlists it. */
  @Test
  void connectionThatIsNotEnlistedYetIsNotTouched() throws SQLException {
    Transactions transactions = Transactions.locate();
    FailingConnection connection = new FailingConnection(new SQLException());
    Enlisted enlisted = new Enlisted(connection, connection.open);
    OnePhaseResource resource =
        new OnePhaseResource(enlisted, new ServerStart(transactions), new CommitRecord());
    CompletableFuture.runAsync(() -> resource.rollback(null)).join();
    enlisted.end();
    assertThat(connection.thrownAway).isFalse();
    assertThat(connection.open.isClosed()).isFalse();
    assertThat(enlisted.begun()).isFalse();
    enlisted.givenUp();
    assertThat(connection.open.isClosed()).isTrue();
  }

  /** A connection whose COMMIT fails, which no real one does on demand. */
  private static final class FailingConnection implements TransactionAware {

    private final Throwable answer;
    private final Connection open;
    private boolean thrownAway;

    FailingConnection(Throwable answer) {
      this.answer = answer;
      try {
        open = new JDBC().connect("jdbc:sqlite:", new Properties());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void transactionStart() {}

    @Override
    public void transactionBeforeCompletion(boolean successful) {}

    @Override
    public void transactionCommit() throws SQLException {
      if (answer instanceof SQLException refusal) {
        throw refusal;
      }
      if (answer instanceof RuntimeException mistake) {
        throw mistake;
      }
      throw (Error) answer;
    }

    @Override
    public void transactionRollback() {}

    @Override
    public void transactionEnd() {}

    @Override
    public void transactionCheckCallback(SQLCallable<Boolean> transactionCheck) {}

    @Override
    public Object getConnection() {
      return open;
    }

    @Override
    public void setFlushOnly() {
      thrownAway = true;
    }
  }
}
