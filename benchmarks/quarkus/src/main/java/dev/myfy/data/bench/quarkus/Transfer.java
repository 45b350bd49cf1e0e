package dev.myfy.data.bench.quarkus;

import java.math.BigDecimal;

/** Money from one account to another one. */
public record Transfer(long from, long to, BigDecimal amount) {}
