package dev.myfy.data.sample;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a client sends to move money.
 *
 * @param from the id of the account that pays
 * @param to the id of the account that receives
 * @param amount how much, with at most two decimals
 */
public record TransferInput(
    @NotNull Long from,
    @NotNull Long to,
    @NotNull @Positive @Digits(integer = 17, fraction = 2) BigDecimal amount) {

  @AssertTrue(message = "must be between two different accounts")
  boolean isTransfer() {
    return from == null || !Objects.equals(from, to);
  }
}
