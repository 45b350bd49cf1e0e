package dev.myfy.data.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.maven.Answer.Outcome;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story of docs/migrations.md: a model changes, and the database follows without a loss. */
abstract class StoryContract {

  private static final String CUSTOMER =
      """
      @Entity @Table(name = "customers") public class Customer {
        @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
        @Column(nullable = false, length = 80) String name;
        @Version int version;
      }
      """;

  private static final String CUSTOMER_WITH_EMAIL =
      """
      @Entity @Table(name = "customers", indexes = @Index(name = "by_email", columnList = "email"))
      public class Customer {
        @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
        @Column(nullable = false, length = 80) String name;
        @Column(length = 120) String email;
        @Version int version;
      }
      """;

  private static final String PURCHASE =
      """
      @Entity @Table(name = "purchases") public class Purchase {
        @Id Long id;
        @Column(precision = 12, scale = 2, nullable = false) java.math.BigDecimal total;
        @ManyToOne(optional = false) @JoinColumn(name = "customer_id") Customer customer;
        @ElementCollection @CollectionTable(name = "labels") List<String> labels;
      }
      """;

  abstract String dialect();

  abstract String url();

  abstract Connection connect() throws SQLException;

  @Test
  void modelChangesAndTheDatabaseFollows(@TempDir Path home) throws SQLException {
    StoryProject project = new StoryProject(home, url());
    project.entities(CUSTOMER, PURCHASE);
    assertThat(say(project, new Request(Command.INIT))).startsWith("Created ");
    assertThat(revise(project, "Add customers and purchases"))
        .contains("0001_add_customers_and_purchases.yaml");
    assertThat(say(project, new Request(Command.UPGRADE)))
        .contains("Applied 0001", "The database is at 0001");
    assertThat(revise(project, "Nothing")).contains("Entities and database agree");
    insert();

    project.entities(CUSTOMER_WITH_EMAIL, PURCHASE);
    assertThat(project.ask(new Request(Command.CHECK)).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(revise(project, "Add email")).contains("0002_add_email.yaml", "email");
    String revision = project.revision(dialect(), "0002_add_email.yaml").toLowerCase(Locale.ROOT);
    assertThat(revision)
        .contains("email", "by_email", "rollback")
        .doesNotContain("createtable", "purchases", "labels");
    assertThat(say(project, new Request(Command.SQL)).toLowerCase(Locale.ROOT)).contains("email");
    assertThat(say(project, new Request(Command.UPGRADE))).contains("Applied 0002");
    assertThat(say(project, new Request(Command.CHECK))).contains("agree");
    assertThat(revise(project, "Nothing")).contains("Entities and database agree");
    assertStored();

    assertThat(say(project, new Request(Command.DOWNGRADE)))
        .contains("Undone 0002", "The database is at 0001");
    assertStored();
    assertThat(project.ask(new Request(Command.CHECK)).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(say(project, new Request(Command.HISTORY)))
        .containsPattern("0001 .*\\(applied")
        .containsPattern("0002 .*\\(pending\\)");
    assertThat(say(project, new Request(Command.UPGRADE))).contains("Applied 0002");
    assertThat(say(project, new Request(Command.CURRENT))).contains("0002", "(head)");
    assertStored();
    assertThat(say(project, new Request(Command.DOWNGRADE).with(Request.TARGET, "base")))
        .contains("The database is at base");
    assertThat(say(project, new Request(Command.UPGRADE))).contains("Applied 0001");
    assertThat(say(project, new Request(Command.CHECK))).contains("agree");
  }

  private static String revise(StoryProject project, String message) {
    return say(
        project,
        new Request(Command.REVISION)
            .with(Request.MESSAGE, message)
            .with(Request.AUTOGENERATE, "true"));
  }

  private static String say(StoryProject project, Request request) {
    Answer answer = project.ask(request);
    assertThat(answer.outcome()).as(answer.text()).isEqualTo(Outcome.DONE);
    return answer.text();
  }

  private void insert() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("insert into customers (name, version) values ('Ann', 1)");
      statement.executeUpdate(
          "insert into purchases (id, total, customer_id)"
              + " select 7, 12.50, id from customers where name = 'Ann'");
    }
  }

  private void assertStored() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select c.name, p.total from purchases p"
                    + " join customers c on c.id = p.customer_id where p.id = 7")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("Ann");
      assertThat(row.getBigDecimal(2)).isEqualByComparingTo("12.50");
    }
  }
}
