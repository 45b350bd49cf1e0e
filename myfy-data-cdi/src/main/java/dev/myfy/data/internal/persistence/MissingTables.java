package dev.myfy.data.internal.persistence;

import jakarta.persistence.EntityManagerFactory;
import java.util.Locale;
import java.util.Set;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.spi.SchemaFilter;
import org.hibernate.tool.schema.spi.SchemaFilterProvider;

/**
 * Lets Hibernate's schema tool see only the tables and sequences that do not exist yet. One
 * instance belongs to one factory: it is passed in by a property and told later what exists.
 */
final class MissingTables implements SchemaFilterProvider, SchemaFilter {

  private static final long serialVersionUID = 1L;

  static final String PROPERTY = "hibernate.hbm2ddl.schema_filter_provider";

  private volatile Set<String> existing = Set.of();

  static void existing(EntityManagerFactory factory, Set<String> names) {
    if (factory.getProperties().get(PROPERTY) instanceof MissingTables filter) {
      filter.existing = Set.copyOf(names);
    }
  }

  @Override
  public boolean includeTable(Table table) {
    return isMissing(table.getName());
  }

  private boolean isMissing(String name) {
    return !existing.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public boolean includeNamespace(Namespace namespace) {
    return true;
  }

  @Override
  public boolean includeSequence(Sequence sequence) {
    return isMissing(sequence.getName().getSequenceName().getText());
  }

  @Override
  public SchemaFilter getCreateFilter() {
    return this;
  }

  @Override
  public SchemaFilter getDropFilter() {
    return this;
  }

  @Override
  public SchemaFilter getTruncatorFilter() {
    return this;
  }

  @Override
  public SchemaFilter getMigrateFilter() {
    return this;
  }

  @Override
  public SchemaFilter getValidateFilter() {
    return this;
  }
}
