package dev.myfy.data.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.myfy.data.OutcomeUnknownException;
import dev.myfy.data.RetryTransaction;
import dev.myfy.data.fixture.DataContainer;
import jakarta.ejb.Stateless;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Everything that cannot work is told at once, when the application is deployed. */
class RetryChecksTest {

  public static class Hidden {
    @RetryTransaction
    private void secret() {}

    @RetryTransaction
    public static void common() {}
  }

  @RetryTransaction(maxAttempts = 0)
  public static final class Closed {
    public void work() {}
  }

  public static class Last {
    @RetryTransaction(on = OutcomeUnknownException.class)
    public final void work() {}
  }

  @RetryTransaction
  public static class Late {
    public CompletionStage<String> stage() {
      return CompletableFuture.completedStage("");
    }

    public Future<String> future() {
      return CompletableFuture.completedFuture("");
    }

    public void response(@Suspended AsyncResponse response) {}
  }

  @Transactional(TxType.MANDATORY)
  public static class Contradicting {
    @RetryTransaction
    public void mandatory() {}

    @RetryTransaction
    @Transactional(TxType.NEVER)
    public void never() {}

    @RetryTransaction
    @Transactional(TxType.REQUIRES_NEW)
    public void apart() {}

    @RetryTransaction
    @Transactional
    public void joining() {}
  }

  @Stateless
  public static class Enterprise {
    @RetryTransaction
    public void work() {}
  }

  /** Nothing is wrong with it. */
  @RetryTransaction
  public static class Fine {
    public void work() {
      hidden();
    }

    private void hidden() {}

    public static void common() {}
  }

  @Test
  void allProblemsAreToldTogether() {
    Throwable refusal =
        catchThrowable(
            () ->
                DataContainer.open(
                        Map.of(),
                        Hidden.class,
                        Closed.class,
                        Last.class,
                        Late.class,
                        Contradicting.class,
                        Enterprise.class,
                        Fine.class)
                    .close());
    StringWriter text = new StringWriter();
    refusal.printStackTrace(new PrintWriter(text));
    assertThat(text.toString())
        .contains(
            "MYFY0720: @RetryTransaction cannot work in 13 places",
            "Hidden.secret() is private or static",
            "Hidden.common() is private or static",
            "Closed has maxAttempts=0",
            "Closed.work() is final, or its class is",
            "Last.work() is final, or its class is",
            "Last.work() lists OutcomeUnknownException",
            "Late.stage() is asynchronous",
            "Late.future() is asynchronous",
            "Late.response() is asynchronous",
            "Contradicting.mandatory() has @Transactional(MANDATORY)",
            "Contradicting.never() has @Transactional(NEVER)",
            "Contradicting.apart() has @Transactional(REQUIRES_NEW)",
            "Enterprise.work() is of an enterprise bean")
        .doesNotContain("Fine", "joining");
  }
}
