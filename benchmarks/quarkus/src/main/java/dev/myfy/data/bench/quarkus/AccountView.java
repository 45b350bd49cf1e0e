package dev.myfy.data.bench.quarkus;

import java.math.BigDecimal;

/** An account as JSON. */
public record AccountView(long id, String owner, BigDecimal balance) {}
