package dev.myfy.data.contract.app;

import dev.myfy.data.RetryTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Two methods that cannot be tried again. */
@ApplicationScoped
public class MisplacedRetry {

  @RetryTransaction
  public CompletionStage<String> later() {
    return CompletableFuture.completedStage("later");
  }

  @RetryTransaction
  @Transactional(Transactional.TxType.MANDATORY)
  public void mandatory() {
    throw new UnsupportedOperationException("never called");
  }
}
