package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseConnectionException;
import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.internal.jta.Transactions;
import dev.myfy.data.internal.message.DatabaseProduct;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** The application's pool, from the first look at the database to the last connection closed. */
public final class ConnectionPool implements AutoCloseable {

  private final AgroalDataSource pool;
  private final DataSource dataSource;
  private final DatabaseProduct database;
  private final ConnectionOpener opener;
  private final JdbcTarget target;
  private final SqliteFile file;

  private ConnectionPool(
      AgroalDataSource pool,
      DataSource dataSource,
      DatabaseProduct database,
      ConnectionOpener opener,
      JdbcTarget target,
      SqliteFile file) {
    this.pool = pool;
    this.dataSource = dataSource;
    this.database = database;
    this.opener = opener;
    this.target = target;
    this.file = file;
  }

  /**
   * Tries the database on a throw-away connection, then opens the pool, which opens nothing yet.
   *
   * @param watch stands between the pool and each connection of the driver
   * @throws DatabaseConnectionException if the database cannot be used (MYFY0301, 0302, 0304)
   */
  public static ConnectionPool open(
      DatabaseSettings settings, Transactions transactions, UnaryOperator<Connection> watch) {
    SqliteFile file = SqliteFile.of(settings.databaseUrl());
    try {
      JdbcTarget target = JdbcTargets.of(settings, file);
      ConnectionOpener opener = new ConnectionOpener(target, settings);
      DatabaseProduct product = new DatabaseProbe(opener).ask();
      PoolParts parts = PoolParts.of(opener, settings, transactions);
      AgroalDataSource pool = agroal(settings, parts, watch);
      DataSource dataSource = new PooledDataSource(pool, settings, parts);
      return new ConnectionPool(pool, dataSource, product, opener, target, file);
    } catch (RuntimeException e) {
      release(file);
      throw e;
    }
  }

  private static AgroalDataSource agroal(
      DatabaseSettings settings, PoolParts parts, UnaryOperator<Connection> watch) {
    PoolConfiguration configuration = new PoolConfiguration(settings, parts);
    try {
      return DriverDataSource.handingOver(
          () -> watch.apply(parts.opener().open()),
          () -> AgroalDataSource.from(configuration.get(), parts.listener(settings)));
    } catch (SQLException e) {
      throw parts.opener().failure(e);
    }
  }

  /** Where the connections come from. */
  public DataSource dataSource() {
    return dataSource;
  }

  /**
   * A connection beside the pool, for migrations: without read time-out, never enlisted. The caller
   * closes it.
   *
   * @throws DatabaseConnectionException if the database cannot be used (MYFY0302)
   */
  public Connection openUnpooled() {
    return opener.openPatient();
  }

  /** The database's product, as its driver names it. */
  public String product() {
    return database.name();
  }

  /** Product, version and address of the database, without secrets. */
  public String describe() {
    return database + " (" + target.display() + ")";
  }

  /** Closes every connection and lets go of the driver. */
  @Override
  public void close() {
    try {
      pool.close();
    } finally {
      release(file);
    }
  }

  private static void release(SqliteFile file) {
    DriverRegistrations.removeOwn();
    file.close();
  }
}
