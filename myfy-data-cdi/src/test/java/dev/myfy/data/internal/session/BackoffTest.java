package dev.myfy.data.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

  @ParameterizedTest
  @CsvSource({"1,25,50", "2,50,100", "3,100,200", "6,800,1600", "7,1000,2000", "1000,1000,2000"})
  void doublesUpToALimit(int failures, long shortest, long longest) {
    assertThat(new Backoff(() -> 0).after(failures)).isEqualTo(Duration.ofMillis(shortest));
    assertThat(new Backoff(() -> 1).after(failures)).isEqualTo(Duration.ofMillis(longest));
  }
}
