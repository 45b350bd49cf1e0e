package dev.myfy.data.internal.migration.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.fixture.PostgresqlServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a comparison takes; nothing is asserted about it, because machines differ. */
@Tag("slow")
class ManyTablesIT {

  private static final int TABLES = 200;

  @TempDir Path directory;

  @Test
  void areComparedInTime() throws SQLException {
    try (PostgresqlServer server = PostgresqlServer.open();
        Connection connection = server.admin()) {
      List<String> statements = statements();
      Differences all = timed("into an empty database", connection, statements);
      Revisions revisions = new Revisions(directory, connection);
      RevisionHeader header = new RevisionHeader("0001", "All", "now", "PostgreSQL", "nobody");
      revisions.upgrade(revisions.write(all.toYaml(header, false)));
      Differences none = timed("with nothing to do", connection, statements);
      assertThat(none.describe()).isEmpty();
    }
  }

  private static Differences timed(String what, Connection connection, List<String> statements) {
    long start = System.nanoTime();
    Differences found = SchemaComparison.compare(connection, "postgresql", statements);
    int length =
        found.toYaml(new RevisionHeader("0001", "All", "now", "it", "nobody"), false).length();
    System.out.printf(
        "%d tables compared, %s: %d ms, %d characters, heap up to %d MB%n",
        TABLES,
        what,
        (System.nanoTime() - start) / 1_000_000,
        length,
        Runtime.getRuntime().maxMemory() >> 20);
    return found;
  }

  private static List<String> statements() {
    List<String> statements = new ArrayList<>();
    for (int table = 0; table < TABLES; table++) {
      StringBuilder sql = new StringBuilder("create table many_" + table + " (id bigserial");
      for (int column = 0; column < 20; column++) {
        sql.append(", c").append(column).append(column % 2 == 0 ? " varchar(50)" : " numeric(9,2)");
      }
      int other = Math.max(0, table - 1);
      statements.add(sql + ", other_id bigint, primary key (id), unique (c0, c1))");
      statements.add("create index many_index_" + table + " on many_" + table + " (c2, c3)");
      statements.add(
          "alter table many_%d add constraint fk_%d foreign key (other_id) references many_%d (id)"
              .formatted(table, table, other));
    }
    return statements;
  }
}
