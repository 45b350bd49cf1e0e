package dev.myfy.data.bench.bank;

import java.math.BigDecimal;

/**
 * Money from one account to another one.
 *
 * @param from the smaller key, so that no two transfers wait for each other
 * @param to the greater key
 * @param amount how much goes over
 */
public record Transfer(long from, long to, BigDecimal amount) {}
