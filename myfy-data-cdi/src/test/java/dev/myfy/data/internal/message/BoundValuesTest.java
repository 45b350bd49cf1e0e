package dev.myfy.data.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundValuesTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "(conn=5) Duplicate entry 'canary' for key 'email'|(conn=5) Duplicate entry *** for key 'email'",
        "Duplicate entry 'it's a 'canary'' for key 'k'|Duplicate entry *** for key 'k'",
        "Incorrect integer value: 'canary' for column `shop`.`t`.`a` at row 1|Incorrect integer value: *** for column `shop`.`t`.`a` at row 1",
        "Truncated incorrect DOUBLE value: 'canary'|Truncated incorrect DOUBLE value: ***",
        "ERROR: invalid input syntax for type integer: \"canary\"|ERROR: invalid input syntax for type integer: ***",
        "value \"99999999999\" is out of range for type integer|value *** is out of range for type integer",
        "Data too long for column 'name' at row 1|Data too long for column 'name' at row 1",
        "Unknown column 'x' in 'SELECT'|Unknown column 'x' in 'SELECT'"
      })
  void areTakenOut(String said, String shown) {
    assertThat(BoundValues.mask(said)).isEqualTo(shown);
    assertThat(BoundValues.mask("Internal Exception: " + said + "\nCall: INSERT"))
        .doesNotContain("canary");
  }
}
