package dev.myfy.data.internal.persistence;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.jspecify.annotations.Nullable;

/** EclipseLink's reader of rows, with {@link ExactColumns} going first. */
final class ExactAccessor extends DatabaseAccessor {

  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable Object getObject(
      ResultSet row,
      DatabaseField field,
      ResultSetMetaData metaData,
      int column,
      DatabasePlatform platform,
      boolean optimize,
      AbstractSession session) {
    Class<?> type = field.getType();
    if (type == null || !(platform instanceof ExactColumns exact) || !exact.covers(type)) {
      return super.getObject(row, field, metaData, column, platform, optimize, session);
    }
    try {
      return exact.read(row, metaData, column, type);
    } catch (SQLException e) {
      throw DatabaseException.sqlException(e, this, session, false);
    }
  }
}
