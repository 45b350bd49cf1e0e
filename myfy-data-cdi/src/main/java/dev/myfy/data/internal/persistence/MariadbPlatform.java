package dev.myfy.data.internal.persistence;

import java.io.IOException;
import java.io.Writer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Hashtable;
import org.eclipse.persistence.internal.databaseaccess.FieldTypeDefinition;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.platform.database.MariaDBPlatform;
import org.eclipse.persistence.queries.DataReadQuery;
import org.eclipse.persistence.tools.schemaframework.FieldDefinition;
import org.eclipse.persistence.tools.schemaframework.TableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB for EclipseLink, with columns that hold what the attribute holds. Instantiated by
 * EclipseLink, so the class is public.
 */
public final class MariadbPlatform extends MariaDBPlatform implements ExactColumns {

  private static final long serialVersionUID = 1L;

  @Override
  protected Hashtable<Class<?>, FieldTypeDefinition> buildFieldTypes() {
    return MysqlColumns.types(super.buildFieldTypes());
  }

  @Override
  protected void initializePlatformOperators() {
    super.initializePlatformOperators();
    addOperator(MysqlColumns.length());
  }

  @Override
  protected void printFieldTypeSize(Writer writer, FieldDefinition field, FieldTypeDefinition type)
      throws IOException {
    if (MysqlColumns.isPlainDecimal(field, type)) {
      writer.write(MysqlColumns.PLAIN_DECIMAL);
    } else {
      super.printFieldTypeSize(writer, field, type);
    }
  }

  @Override
  public void setParameterValueInDatabaseCall(
      Object value, PreparedStatement statement, int index, AbstractSession session)
      throws SQLException {
    if (!bind(statement, index, value)) {
      super.setParameterValueInDatabaseCall(value, statement, index, session);
    }
  }

  @Override
  public boolean bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    return MysqlColumns.bind(statement, index, value);
  }

  @Override
  protected DataReadQuery getTableExistsQuery(TableDefinition table) {
    return MysqlColumns.tableExists(table);
  }

  @Override
  public boolean covers(Class<?> type) {
    return ServerColumns.covers(type);
  }

  @Override
  public @Nullable Object read(ResultSet row, ResultSetMetaData metaData, int column, Class<?> type)
      throws SQLException {
    return ServerColumns.read(row, metaData, column, type);
  }

  @Override
  public Object convert(Object raw, Class<?> type) {
    return ServerColumns.convert(raw, type, false);
  }
}
