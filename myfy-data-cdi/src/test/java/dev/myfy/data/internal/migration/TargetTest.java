package dev.myfy.data.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.MigrationException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

  private static final List<String> KNOWN = List.of("0001", "0002", "0003");

  @ParameterizedTest(name = "{0} to {1} from {2} is {3}")
  @CsvSource({
    "UPGRADE, head, 0, 3",
    "UPGRADE, HEAD, 1, 3",
    "UPGRADE, 2, 0, 2",
    "UPGRADE, 0002, 0, 2",
    "UPGRADE, 1, 3, 1",
    "UPGRADE, +2, 1, 3",
    "UPGRADE, +0, 1, 1",
    "DOWNGRADE, base, 3, 0",
    "DOWNGRADE, -1, 3, 2",
    "DOWNGRADE, -3, 3, 0",
    "DOWNGRADE, 0003, 3, 3",
    "STAMP, head, 0, 3",
    "STAMP, base, 3, 0",
    "STAMP, -1, 2, 1",
  })
  void found(Target.Direction direction, String text, int current, int index) {
    assertThat(new Target(text, direction).resolve(KNOWN, current)).isEqualTo(index);
  }

  @ParameterizedTest(name = "{0} to {1} from {2}: {3}")
  @CsvSource({
    "UPGRADE, +4, 0, not so many",
    "UPGRADE, -1, 2, other direction",
    "UPGRADE, base, 2, other direction",
    "UPGRADE, 0004, 0, no such number",
    "UPGRADE, 1.5, 0, a target is a number",
    "DOWNGRADE, -2, 1, not so many",
    "DOWNGRADE, head, 1, other direction",
    "DOWNGRADE, 2, 1, above the database",
    "STAMP, +1, 3, not so many",
  })
  void refused(Target.Direction direction, String text, int current, String reason) {
    assertThatThrownBy(() -> new Target(text, direction).resolve(KNOWN, current))
        .isInstanceOf(MigrationException.class)
        .hasMessageContainingAll("MYFY0911", reason, "Known: 0001, 0002, 0003");
  }
}
