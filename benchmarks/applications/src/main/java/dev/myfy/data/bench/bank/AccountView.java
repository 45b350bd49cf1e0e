package dev.myfy.data.bench.bank;

import java.math.BigDecimal;

/**
 * An account as JSON.
 *
 * @param id the key
 * @param owner whose money it is
 * @param balance how much it is
 */
public record AccountView(long id, String owner, BigDecimal balance) {}
