package dev.myfy.data.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The query language. */
interface QueryContract extends Store {

  /** An expression over one row. */
  private Object eval(String expression) {
    return value("select " + expression + " from Everything e", Object.class);
  }

  private double number(String expression) {
    return ((Number) eval(expression)).doubleValue();
  }

  private void one() {
    store(
        e -> {
          e.text = "Straße ÄÖ";
          e.number = 7;
          e.big = -7L;
          e.twice = 2.5;
        });
  }

  @Test
  default void pages() {
    List<Long> all = IntStream.range(0, 5).mapToObj(i -> store(e -> e.number = i)).toList();
    for (int first = 0; first <= 6; first++) {
      for (int max = 1; max <= 6; max++) {
        int from = Math.min(first, 5);
        int to = Math.min(first + max, 5);
        assertThat(page(first, max)).as("%d+%d", first, max).isEqualTo(all.subList(from, to));
      }
      assertThat(page(first, -1)).isEqualTo(all.subList(Math.min(first, 5), 5));
    }
  }

  private List<Long> page(int first, int max) {
    return call(
        session -> {
          var query =
              session.createQuery("select e.id from Everything e order by e.number", Long.class);
          query.setFirstResult(first);
          return (max < 0 ? query : query.setMaxResults(max)).getResultList();
        });
  }

  @Test
  default void pagesOfJoins() {
    run(
        session -> {
          for (int i = 0; i < 4; i++) {
            Model.Book book = new Model.Book("Book " + i);
            book.add("Chapter");
            session.persist(book);
          }
        });
    List<String> titles =
        call(
            session ->
                session
                    .createQuery(
                        "select b.title from Book b join b.chapters c where c.name = :name"
                            + " order by b.title",
                        String.class)
                    .setParameter("name", "Chapter")
                    .setFirstResult(1)
                    .setMaxResults(2)
                    .getResultList());
    assertThat(titles).containsExactly("Book 1", "Book 2");
    List<Model.Book> books =
        call(
            session ->
                session
                    .createQuery("select b from Book b order by b.title", Model.Book.class)
                    .setFirstResult(3)
                    .setMaxResults(5)
                    .getResultList());
    assertThat(books).hasSize(1);
  }

  @Test
  default void likeWithEscape() {
    Long percent = store(e -> e.text = "50% off");
    Long under = store(e -> e.text = "a_b");
    store(e -> e.text = "50 off");
    store(e -> e.text = "axb");
    assertThat(ids("e.text like '50!% %' escape '!'", Map.of())).containsExactly(percent);
    assertThat(ids("e.text like :p escape '!'", Map.of("p", "a!_b"))).containsExactly(under);
    assertThat(ids("e.text like 'a_b'", Map.of())).hasSize(2);
    assertThat(ids("e.text not like '%off'", Map.of())).hasSize(2);
    assertThat(ids("lower(e.text) like '%OFF'", Map.of())).isEmpty();
  }

  @Test
  default void textFunctions() {
    one();
    assertThat(eval("concat(e.text, '-', 'x')")).isEqualTo("Straße ÄÖ-x");
    assertThat(eval("substring(e.text, 2, 3)")).isEqualTo("tra");
    assertThat(eval("substring(e.text, 8)")).isEqualTo("ÄÖ");
    assertThat(eval("lower(e.text)")).isEqualTo("straße äö");
    assertThat(eval("upper('aäé')")).isEqualTo("AÄÉ");
    assertThat(number("length(e.text)")).isEqualTo(9);
    assertThat(number("locate('ra', e.text)")).isEqualTo(3);
    assertThat(number("locate('zz', e.text)")).isEqualTo(0);
    assertThat(number("locate('a', 'banana', 3)")).isEqualTo(4);
    assertThat(eval("trim('  a  ')")).isEqualTo("a");
    assertThat(eval("trim(leading 'x' from 'xxaxx')")).isEqualTo("axx");
    assertThat(eval("trim(trailing 'x' from 'xxaxx')")).isEqualTo("xxa");
    assertThat(eval("trim(both 'x' from 'xxaxx')")).isEqualTo("a");
  }

  @Test
  default void numberFunctions() {
    one();
    assertThat(number("abs(e.big)")).isEqualTo(7);
    assertThat(eval("mod(e.number, 4)")).isInstanceOf(Integer.class).isEqualTo(3);
    assertThat(number("sqrt(e.twice * 10)")).isEqualTo(5);
    assertThat(number("ceiling(e.twice)")).isEqualTo(3);
    assertThat(number("floor(e.twice)")).isEqualTo(2);
    assertThat(number("round(e.twice * 1.1, 1)")).isBetween(2.7, 2.8);
    assertThat(number("power(e.number, 2)")).isEqualTo(49);
    assertThat(number("exp(0)")).isEqualTo(1);
    assertThat(number("ln(1)")).isZero();
    assertThat(number("sign(e.big)")).isEqualTo(-1);
    assertThat(number("e.number + e.big * 2 - 1")).isEqualTo(-8);
    assertThat(number("e.twice / 2")).isEqualTo(1.25);
  }

  @Test
  default void choices() {
    one();
    assertThat(eval("coalesce(e.address.city, e.text, 'none')")).isEqualTo("Straße ÄÖ");
    assertThat(eval("nullif(e.number, 7)")).isNull();
    assertThat(eval("case when e.number > 5 then 'many' else 'few' end")).isEqualTo("many");
    assertThat(eval("case e.number when 7 then 'seven' else 'other' end")).isEqualTo("seven");
  }

  @Test
  default void aggregates() {
    store(
        e -> {
          e.text = "a";
          e.number = 1;
          e.big = 10L;
        });
    store(
        e -> {
          e.text = "a";
          e.number = 2;
          e.big = 20L;
        });
    store(
        e -> {
          e.text = "b";
          e.number = 3;
          e.big = 30L;
        });
    List<Object[]> groups =
        call(
            session ->
                session
                    .createQuery(
                        "select e.text, count(e), sum(e.big), avg(e.number), max(e.number)"
                            + " from Everything e group by e.text having count(e) > 1",
                        Object[].class)
                    .getResultList());
    assertThat(groups).hasSize(1);
    assertThat(groups.get(0)[1]).isEqualTo(2L);
    assertThat(groups.get(0)[2]).isEqualTo(30L);
    assertThat(((Number) groups.get(0)[3]).doubleValue()).isEqualTo(1.5);
    assertThat(groups.get(0)[4]).isEqualTo(2);
    assertThat(value("select count(distinct e.text) from Everything e", Long.class)).isEqualTo(2);
  }

  @Test
  default void subqueries() {
    store(e -> e.number = 1);
    Long most = store(e -> e.number = 2);
    assertThat(ids("e.number = (select max(x.number) from Everything x)", Map.of()))
        .containsExactly(most);
    assertThat(ids("exists (select x.id from Everything x where x.number < e.number)", Map.of()))
        .containsExactly(most);
    assertThat(ids("e.number in (select x.number from Everything x)", Map.of())).hasSize(2);
  }

  @Test
  default void bulkUpdateAndDelete() {
    store(e -> e.number = 1);
    store(e -> e.number = 2);
    run(
        session -> {
          assertThat(
                  session
                      .createQuery("update Everything e set e.text = :t where e.number > 1")
                      .setParameter("t", "big")
                      .executeUpdate())
              .isOne();
          assertThat(
                  session
                      .createQuery("delete from Everything e where e.text is null")
                      .executeUpdate())
              .isOne();
        });
    assertThat(value("select e.text from Everything e", String.class)).isEqualTo("big");
  }
}
