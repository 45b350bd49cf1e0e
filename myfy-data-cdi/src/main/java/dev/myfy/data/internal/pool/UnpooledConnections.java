package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseConnectionException;
import dev.myfy.data.DatabaseSettings;
import java.sql.Connection;
import javax.sql.DataSource;

/**
 * Connections without a pool and without JTA, for tools; the same settings, drivers and TLS. The
 * driver is looked for by the context class loader.
 */
public final class UnpooledConnections implements AutoCloseable {

  private final ConnectionOpener opener;
  private final SqliteFile file;

  private UnpooledConnections(ConnectionOpener opener, SqliteFile file) {
    this.opener = opener;
    this.file = file;
  }

  /**
   * Opens no connection yet.
   *
   * @throws DatabaseConnectionException if driver or directory are missing (MYFY0301, 0304)
   */
  public static UnpooledConnections of(DatabaseSettings settings) {
    SqliteFile file = SqliteFile.of(settings.databaseUrl());
    try {
      JdbcTarget target = JdbcTargets.of(settings, file);
      return new UnpooledConnections(new ConnectionOpener(target, settings), file);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /**
   * A new connection, without read time-out, which the caller closes.
   *
   * @throws DatabaseConnectionException if the database cannot be used (MYFY0302)
   */
  public Connection open() {
    return opener.openPatient();
  }

  /** The same for whoever wants a data source; with the read time-out. */
  public DataSource dataSource() {
    return new DriverDataSource(opener::open);
  }

  /**
   * The database's product, as its driver names it.
   *
   * @throws DatabaseConnectionException if the database cannot be used (MYFY0302)
   */
  public String product() {
    return new DatabaseProbe(opener).ask().name();
  }

  /** Lets go of the driver, and of the temporary file of SQLite in memory. */
  @Override
  public void close() {
    DriverRegistrations.removeOwn();
    file.close();
  }
}
