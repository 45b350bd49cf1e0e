package dev.myfy.data.bench.spring;

import java.math.BigDecimal;

/** An account as JSON. */
public record AccountView(long id, String owner, BigDecimal balance) {}
