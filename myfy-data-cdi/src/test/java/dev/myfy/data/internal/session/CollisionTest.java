package dev.myfy.data.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class CollisionTest {

  @ParameterizedTest
  @CsvSource({
    "40001,0,true",
    "40P01,0,true",
    "40001,1213,true",
    "HY000,1020,true",
    // Lock time-outs: whoever has waited once may wait again, and nobody knows for how long.
    "55P03,0,false",
    "HY000,1205,false",
    "57014,0,false",
    "23505,0,false",
    "08006,0,false"
  })
  void isToldByStateOrNumber(String state, int number, boolean collision) {
    SQLException said = new SQLException("said", state, number);
    assertThat(Collision.is(new PersistenceException(said))).isEqualTo(collision);
  }

  @Test
  void isAnOptimisticLockOnlyIfTheDatabaseSaysNothingElse() {
    assertThat(Collision.is(new PersistenceException(new OptimisticLockException()))).isTrue();
    SQLException busy = new SQLException("lock wait timeout", "HY000", 1205);
    // Hibernate makes one of a lock that is not to be had.
    assertThat(Collision.is(new OptimisticLockException(busy))).isFalse();
  }

  @Test
  void isToldBySqliteInItsText() {
    assertThat(Collision.is(sqlite(SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT))).isTrue();
    assertThat(Collision.is(sqlite(SQLiteErrorCode.SQLITE_BUSY))).isFalse();
  }

  private static SQLException sqlite(SQLiteErrorCode code) {
    return new SQLiteException(code.toString(), code);
  }
}
