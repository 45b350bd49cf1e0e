package dev.myfy.data.internal.migration;

import java.util.List;
import liquibase.database.Database;
import liquibase.sql.Sql;
import liquibase.sql.visitor.SqlVisitor;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.statement.SqlStatement;

/** Statements as text that a shell reads. */
final class ScriptText {

  private final Database database;
  private final StringBuilder text = new StringBuilder();

  ScriptText(Database database) {
    this.database = database;
  }

  void add(String lines) {
    text.append(lines);
  }

  /** In one line: the next one would be a statement. */
  void comment(String words) {
    add("-- " + words.replaceAll("\\s+", " ") + "\n");
  }

  /** As the database's own kind of SQL, in the quotes that are in force. */
  void add(List<SqlVisitor> visitors, SqlStatement... statements) {
    for (SqlStatement statement : statements) {
      for (Sql sql : SqlGeneratorFactory.getInstance().generateSql(statement, database)) {
        add(visited(sql.toSql(), visitors).strip(), sql.getEndDelimiter());
      }
    }
  }

  private String visited(String sql, List<SqlVisitor> visitors) {
    String changed = sql;
    for (SqlVisitor visitor : visitors) {
      changed = visitor.modifySql(changed, database);
    }
    return changed;
  }

  /** A comment at the end of a statement would hide its end. */
  private void add(String sql, String end) {
    String last = sql.substring(sql.lastIndexOf('\n') + 1);
    boolean comment = last.contains("--") || last.contains("#");
    text.append(sql).append(comment ? "\n" : "").append(end).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
