package dev.myfy.data.sample;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A transfer as clients see it.
 *
 * @param id the generated id
 * @param from the id of the account that paid
 * @param fromOwner the name of its owner
 * @param to the id of the account that received
 * @param toOwner the name of its owner
 * @param amount how much
 * @param createdAt when
 */
public record TransferView(
    long id,
    long from,
    String fromOwner,
    long to,
    String toOwner,
    BigDecimal amount,
    Instant createdAt) {

  static TransferView of(Transfer transfer) {
    Account from = transfer.getFromAccount();
    Account to = transfer.getToAccount();
    return new TransferView(
        transfer.getId(),
        from.getId(),
        from.getOwner().getName(),
        to.getId(),
        to.getOwner().getName(),
        transfer.getAmount(),
        transfer.getCreatedAt());
  }
}
