package dev.myfy.data.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.change.custom.CustomTaskChange;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.CustomChangeException;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;

/** A change that is Java. Public for Liquibase. */
public final class DroppingTask implements CustomTaskChange {

  @Override
  public void execute(Database database) throws CustomChangeException {
    Connection connection = ((JdbcConnection) database.getConnection()).getUnderlyingConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop table users");
    } catch (SQLException e) {
      throw new CustomChangeException(e);
    }
  }

  @Override
  public String getConfirmationMessage() {
    return "dropped";
  }

  @Override
  public void setUp() {
    // Nothing is needed.
  }

  @Override
  public void setFileOpener(ResourceAccessor resources) {
    // As above.
  }

  @Override
  public ValidationErrors validate(Database database) {
    return new ValidationErrors();
  }
}
