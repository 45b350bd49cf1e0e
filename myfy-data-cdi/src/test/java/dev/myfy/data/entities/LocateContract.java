package dev.myfy.data.entities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is not found, from a position on. */
interface LocateContract extends Store {

  @Test
  default void notFoundFromAPositionIsZero() {
    store(e -> {});
    Number found = value("select locate('b', 'banana', 3) from Everything e", Number.class);
    assertThat(found.intValue()).isZero();
  }
}
