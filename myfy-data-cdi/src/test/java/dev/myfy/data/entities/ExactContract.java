package dev.myfy.data.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What is exact where the database computes with decimals. */
interface ExactContract extends Store {

  @Test
  default void sumOfSmallDecimals() {
    for (int i = 0; i < 10; i++) {
      store(e -> e.exact = new BigDecimal("0.1"));
    }
    assertThat(value("select sum(e.exact) from Everything e", BigDecimal.class))
        .isEqualByComparingTo("1");
  }
}
