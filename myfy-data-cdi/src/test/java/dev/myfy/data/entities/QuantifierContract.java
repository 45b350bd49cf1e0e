package dev.myfy.data.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** ALL and ANY before a subquery. */
interface QuantifierContract extends Store {

  @Test
  default void comparedWithAllAndAny() {
    store(e -> e.number = 1);
    Long most = store(e -> e.number = 2);
    assertThat(ids("e.number >= all (select x.number from Everything x)", Map.of()))
        .containsExactly(most);
    assertThat(ids("e.number > any (select x.number from Everything x)", Map.of()))
        .containsExactly(most);
  }
}
