package dev.myfy.data.internal.persistence;

import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.internal.StandardTableExporter;

/** CREATE TABLE with its foreign keys, which Hibernate adds later everywhere else. */
final class HibernateSqliteTables extends StandardTableExporter {

  private final Dialect sqlite;

  HibernateSqliteTables(Dialect sqlite) {
    super(sqlite);
    this.sqlite = sqlite;
  }

  @Override
  public String[] getSqlCreateStrings(
      Table table, Metadata metadata, SqlStringGenerationContext context) {
    String[] statements = super.getSqlCreateStrings(table, metadata, context);
    String keys =
        table.getForeignKeys().values().stream()
            .filter(key -> key.isPhysicalConstraint() && key.isCreationEnabled())
            .map(key -> clause(key, context))
            .collect(Collectors.joining());
    int end = statements[0].lastIndexOf(')');
    statements[0] = statements[0].substring(0, end) + keys + statements[0].substring(end);
    return statements;
  }

  private String clause(ForeignKey key, SqlStringGenerationContext context) {
    Table target = key.getReferencedTable();
    List<Column> columns =
        key.isReferenceToPrimaryKey()
            ? target.getPrimaryKey().getColumns()
            : key.getReferencedColumns();
    String action = key.getOnDeleteAction() == null ? "" : onDelete(key);
    return ", constraint "
        + key.getName()
        + " foreign key ("
        + names(key.getColumns())
        + ") references "
        + context.format(target.getQualifiedTableName())
        + " ("
        + names(columns)
        + ")"
        + action;
  }

  private static String onDelete(ForeignKey key) {
    return " on delete " + key.getOnDeleteAction().toSqlString();
  }

  private String names(List<Column> columns) {
    return columns.stream()
        .map(column -> column.getQuotedName(sqlite))
        .collect(Collectors.joining(", "));
  }
}
