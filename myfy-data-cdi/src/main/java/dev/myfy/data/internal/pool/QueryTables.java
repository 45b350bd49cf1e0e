package dev.myfy.data.internal.pool;

import java.util.List;

/** The tables of keys in docs/databases.md, generated from the declarations. */
final class QueryTables {

  private static final List<QueryKeys> ALL =
      List.of(PostgresqlTarget.KEYS, MariadbTarget.KEYS, ConnectorJTarget.KEYS, SqliteTarget.KEYS);

  private QueryTables() {}

  static String markdown() {
    StringBuilder page = new StringBuilder();
    for (QueryKeys keys : ALL) {
      page.append("### Keys with ").append(keys.driver()).append("\n\n");
      page.append(keys.markdown()).append('\n');
    }
    return page.toString();
  }
}
