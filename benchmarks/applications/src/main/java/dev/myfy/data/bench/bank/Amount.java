package dev.myfy.data.bench.bank;

import java.math.BigDecimal;

/**
 * A new balance, or a new entry.
 *
 * @param owner whose money it is; the update leaves it as it is
 * @param amount how much it is
 */
public record Amount(String owner, BigDecimal amount) {}
