package dev.myfy.data.entities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Numbers of single precision. */
interface FloatContract extends Store {

  @Test
  default void floatsToTheLastBit() {
    for (float value : new float[] {0.1f, (float) Math.PI, 1e-30f, 1e30f, -2.5f}) {
      Long id = store(e -> e.single = value);
      assertThat(load(id).single).isEqualTo(value);
    }
  }
}
