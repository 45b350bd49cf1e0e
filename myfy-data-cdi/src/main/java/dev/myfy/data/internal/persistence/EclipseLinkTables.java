package dev.myfy.data.internal.persistence;

import dev.myfy.data.DataException;
import dev.myfy.data.internal.message.Message;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.eclipse.persistence.tools.schemaframework.DefaultTableGenerator;
import org.eclipse.persistence.tools.schemaframework.FieldDefinition;
import org.eclipse.persistence.tools.schemaframework.ForeignKeyConstraint;
import org.eclipse.persistence.tools.schemaframework.SchemaManager;
import org.eclipse.persistence.tools.schemaframework.TableCreator;
import org.eclipse.persistence.tools.schemaframework.TableDefinition;

/** Creates missing tables through EclipseLink's own schema framework. */
final class EclipseLinkTables {

  private final ServerSession session;

  EclipseLinkTables(ServerSession session) {
    this.session = session;
  }

  List<String> createMissing() {
    TableCreator creator = creator();
    SchemaManager schema = new SchemaManager(session);
    List<String> missing =
        creator.getTableDefinitions().stream()
            .filter(table -> !schema.checkTableExists(table))
            .map(TableDefinition::getFullName)
            .toList();
    if (!missing.isEmpty()) {
      create(creator, schema, missing);
    }
    return missing;
  }

  /**
   * What {@link #createMissing} would run in an empty database. EclipseLink ends each statement
   * that it writes, and its line.
   */
  List<String> createStatements() {
    SchemaManager schema = new SchemaManager(session);
    StringWriter script = new StringWriter();
    schema.outputDDLToWriter(script);
    creator().createTables(session, schema);
    String end = session.getPlatform().getStoredProcedureTerminationToken() + "\n";
    return Arrays.stream(script.toString().split(Pattern.quote(end)))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  private TableCreator creator() {
    TableCreator creator =
        new DefaultTableGenerator(session.getProject(), true).generateDefaultTableCreator();
    for (TableDefinition table : creator.getTableDefinitions()) {
      if (!session.getPlatform().supportsForeignKeyConstraints()) {
        referenceInline(table);
      }
      if (session.getPlatform().isPostgreSQL()) {
        table.getFields().stream()
            .filter(FieldDefinition::isIdentity)
            .forEach(EclipseLinkTables::serial);
      }
    }
    return creator;
  }

  private void create(TableCreator creator, SchemaManager schema, List<String> missing) {
    creator.setIgnoreDatabaseException(false);
    try {
      creator.createTables(session, schema);
    } catch (DatabaseException e) {
      Message message = Message.TABLES_FAILED;
      String cause = String.valueOf(e.getInternalException());
      throw new DataException(message.id(), message.text(String.join(", ", missing), cause), e);
    }
  }

  /** EclipseLink 4.0.9, which Open Liberty 26 brings, writes "BIGINT SERIAL", which is no type. */
  private static void serial(FieldDefinition field) {
    boolean small = Integer.class.equals(field.getType()) || int.class.equals(field.getType());
    field.setTypeDefinition(small ? "SERIAL NOT NULL" : "BIGSERIAL NOT NULL");
  }

  /**
   * SQLite takes foreign keys only inside CREATE TABLE. EclipseLink prints them elsewhere; what it
   * does print there is the constraint of the last column.
   */
  private void referenceInline(TableDefinition table) {
    List<FieldDefinition> fields = table.getFields();
    if (fields.isEmpty()) {
      return;
    }
    StringWriter keys = new StringWriter();
    for (ForeignKeyConstraint key : table.getForeignKeyMap().values()) {
      if (!key.isDisableForeignKey()) {
        keys.write(", CONSTRAINT " + key.getName() + " ");
        key.appendDBString(keys, session);
      }
    }
    FieldDefinition last = fields.get(fields.size() - 1);
    if (last.getTypeDefinition() == null) {
      last.setConstraint(Objects.toString(last.getConstraint(), "") + keys);
    } else {
      // @Column(columnDefinition = ...), which EclipseLink prints and nothing else.
      last.setTypeDefinition(last.getTypeDefinition() + keys);
    }
  }
}
