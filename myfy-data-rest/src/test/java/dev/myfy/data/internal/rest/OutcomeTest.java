package dev.myfy.data.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.internal.session.UnitState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {

  /** Of MYFY_DATA_ROLLBACK_FROM_STATUS. */
  private static final int HIGHEST_LIMIT = 600;

  @ParameterizedTest(name = "{0} with status {1}, rollback from {2}: {3}")
  @CsvSource({
    "CLEAN,             200, 400, NOTHING",
    "CLEAN,             500, 400, NOTHING",
    "ACTIVE,            200, 400, COMMIT",
    "ACTIVE,            302, 400, COMMIT",
    "ACTIVE,            399, 400, COMMIT",
    "ACTIVE,            400, 400, ROLL_BACK",
    "ACTIVE,            500, 400, ROLL_BACK",
    "ACTIVE,            404, 500, COMMIT",
    "ACTIVE,            302, 300, ROLL_BACK",
    "MARKED_BY_SESSION, 200, 400, ROLL_BACK",
    "MARKED_BY_SESSION, 409, 400, ROLL_BACK",
    "MARKED_BY_OTHERS,  200, 400, ROLL_BACK_MARKED",
    "MARKED_BY_OTHERS,  409, 400, ROLL_BACK",
    "MARKED_BY_OTHERS,  409, 500, ROLL_BACK",
    "MARKED_BY_OTHERS,  302, 300, ROLL_BACK",
    "GONE,              200, 400, ROLL_BACK_TIMED_OUT",
    "GONE,              404, 500, ROLL_BACK",
    "GONE,              503, 400, ROLL_BACK",
    "FOREIGN,           200, 400, NOTHING",
    "FOREIGN,           500, 400, NOTHING",
  })
  void table(UnitState state, int status, int rollbackFrom, Outcome expected) {
    assertThat(Outcome.of(state, status, rollbackFrom)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void exceptionThatNothingMapsIsNeverCommitted(UnitState state) {
    Outcome outcome = Outcome.of(state, Outcome.THROWN, HIGHEST_LIMIT);
    assertThat(outcome).isIn(Outcome.NOTHING, Outcome.ROLL_BACK);
  }

  @Test
  void brokenPromiseHasSomethingElseToSay() {
    assertThat(Outcome.ROLL_BACK_MARKED.instead()).contains(Kind.ROLLED_BACK);
    assertThat(Outcome.ROLL_BACK_TIMED_OUT.instead()).contains(Kind.TRANSACTION_TIMEOUT);
    assertThat(Outcome.COMMIT.instead()).isEmpty();
  }
}
