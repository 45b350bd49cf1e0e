package dev.myfy.data.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  @Test
  void theValueIsTheGeometricMean() {
    Bootstrap.Ratio ratio = Bootstrap.of(List.of(0.5, 2.0, 0.5, 2.0));
    assertThat(ratio.value()).isCloseTo(1, within(1e-9));
    assertThat(ratio.low()).isBetween(0.5, 1.0);
    assertThat(ratio.high()).isBetween(1.0, 2.0);
  }

  @Test
  void equalBlocksHaveNoInterval() {
    Bootstrap.Ratio ratio = Bootstrap.of(List.of(1.25, 1.25, 1.25));
    assertThat(ratio.low()).isCloseTo(1.25, within(1e-9));
    assertThat(ratio.high()).isCloseTo(1.25, within(1e-9));
  }

  @Test
  void theSameBlocksGiveTheSameInterval() {
    List<Double> blocks = List.of(0.9, 1.1, 1.05, 0.97, 1.2);
    assertThat(Bootstrap.of(blocks)).isEqualTo(Bootstrap.of(blocks));
  }
}
