package dev.myfy.data.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** UNION in the query language. */
interface UnionContract extends Store {

  @Test
  default void union() {
    store(e -> e.text = "a");
    List<String> texts =
        call(
            session ->
                session
                    .createQuery(
                        "select e.text from Everything e union select e.text from Everything e",
                        String.class)
                    .getResultList());
    assertThat(texts).containsExactly("a");
  }
}
