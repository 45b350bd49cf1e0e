package dev.myfy.data.sample;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/**
 * What a client sends to open an account.
 *
 * @param ownerId the id of the user
 * @param balance what the account starts with
 */
public record AccountInput(
    @NotNull Long ownerId,
    @NotNull @PositiveOrZero @Digits(integer = 17, fraction = 2) BigDecimal balance) {}
