package dev.myfy.data.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.PoolTimeoutException;
import dev.myfy.data.internal.message.Message;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ProblemTest {

  @Test
  void isJsonWithTheMembersOfRfc9457AndTheIdOfTheMessage() {
    Problem problem = new Problem(Kind.UNIQUE_VIOLATION, 409, "MYFY0803", "urn:uuid:1");
    assertThat(problem.json())
        .isEqualTo(
            "{\"type\":\"tag:myfy.dev,2026:data:unique-violation\",\"title\":\"Already there\","
                + "\"status\":409,\"detail\":\"Something with the same key is stored already.\","
                + "\"instance\":\"urn:uuid:1\",\"id\":\"MYFY0803\"}");
  }

  @Test
  void saysNoMoreThanItsStatusOfWhatIsNotTheDatabases() {
    Problem problem = new Problem(Kind.INTERNAL, 500, "MYFY0820", "urn:uuid:1");
    assertThat(problem.json())
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500,"
                + "\"instance\":\"urn:uuid:1\",\"id\":\"MYFY0820\"}");
  }

  @Test
  void quotesWhatJsonDoesNotTakeAsItIs() {
    assertThat(Problem.quoted("a\"b\\c\nd\u0001é")).isEqualTo("\"a\\\"b\\\\c\\u000ad\\u0001é\"");
  }

  @Test
  void hasTheIdOfTheFailureOrOfTheLineInTheLog() {
    assertThat(idOf(new PoolTimeoutException("MYFY0303", "full", null))).isEqualTo("MYFY0303");
    assertThat(idOf(new PersistenceException(new SQLException("MYFY0313: marked"))))
        .isEqualTo("MYFY0313");
    assertThat(idOf(new IllegalStateException("MYFY0506: persist() is not possible any more")))
        .isEqualTo("MYFY0506");
    assertThat(idOf(new PersistenceException("SELECT"))).isEqualTo("MYFY0803");
    assertThat(idOf(new IllegalStateException("MYFY05: no id"))).isEqualTo("MYFY0803");
  }

  @Test
  void hasANameForEachOccurrence() {
    Problem first = Problem.of(Kind.DEADLOCK, false, "MYFY0501");
    assertThat(first.instance()).startsWith("urn:uuid:");
    assertThat(Problem.of(Kind.DEADLOCK, false, "MYFY0501").instance())
        .isNotEqualTo(first.instance());
    assertThat(first.label()).contains("deadlock", first.instance());
  }

  private static String idOf(Throwable failure) {
    return Problem.of(failure, false, Message.REQUEST_FAILED).id();
  }
}
