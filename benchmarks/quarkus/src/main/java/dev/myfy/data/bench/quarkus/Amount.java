package dev.myfy.data.bench.quarkus;

import java.math.BigDecimal;

/** A new balance, or a new entry. */
public record Amount(String owner, BigDecimal amount) {}
