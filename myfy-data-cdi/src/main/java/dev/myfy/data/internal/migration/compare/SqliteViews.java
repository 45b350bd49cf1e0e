package dev.myfy.data.internal.migration.compare;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Views and triggers of SQLite: they are not compared, and outlive a table that is rebuilt. */
final class SqliteViews {

  private SqliteViews() {}

  /** In the order in which they were made, so that each finds what it reads. */
  static List<View> read(Query query, String place) throws SQLException {
    Map<String, List<String>> triggers = triggers(query, place);
    List<View> views = new ArrayList<>();
    query.each(
        "select name, sql from " + place + ".sqlite_master where type = 'view' order by rowid",
        row -> {
          String name = row.getString("name");
          List<String> creating = new ArrayList<>();
          creating.add(row.getString("sql"));
          creating.addAll(triggers.getOrDefault(Kind.SQLITE.tableKey(name), List.of()));
          views.add(new View(name, creating));
        });
    return views;
  }

  /** The texts that made them, by table or view. */
  static Map<String, List<String>> triggers(Query query, String place) throws SQLException {
    Map<String, List<String>> triggers = new LinkedHashMap<>();
    query.each(
        "select tbl_name, sql from "
            + place
            + ".sqlite_master where type = 'trigger' order by name",
        row ->
            triggers
                .computeIfAbsent(
                    Kind.SQLITE.tableKey(row.getString("tbl_name")), name -> new ArrayList<>())
                .add(row.getString("sql")));
    return triggers;
  }
}
