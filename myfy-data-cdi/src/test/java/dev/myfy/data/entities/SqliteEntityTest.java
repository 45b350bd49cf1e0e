package dev.myfy.data.entities;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SqliteEntityTest {

  @Nested
  class EclipseLink extends EntityContract implements ExactContract, FloatContract, LocateContract {
    @Override
    String url() {
      return "sqlite://";
    }

    @Override
    String provider() {
      return "eclipselink";
    }

    /** EclipseLink puts brackets around the parts, which SQLite does not take. */
    @Test
    void hasNoUnion() {
      assertThatThrownBy(
              () ->
                  value(
                      "select e.text from Everything e union select e.text from Everything e",
                      String.class))
          .hasMessageContaining("syntax error");
    }
  }

  @Nested
  class Hibernate extends EntityContract
      implements ExactContract, FloatContract, LocateContract, UnionContract {
    @Override
    String url() {
      return "sqlite://";
    }

    @Override
    String provider() {
      return "hibernate";
    }
  }
}
