package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseConnectionException;
import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.internal.jta.Transactions;
import dev.myfy.data.internal.message.Message;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The application's pool, from the first look at the database to the last connection closed. */
public final class ConnectionPool implements AutoCloseable {

  private final AgroalDataSource pool;
  private final DataSource dataSource;
  private final DatabaseProbe.Answer database;
  private final JdbcTarget target;
  private final SqliteFile file;

  private ConnectionPool(
      AgroalDataSource pool,
      DatabaseSettings settings,
      DatabaseProbe.Answer database,
      JdbcTarget target,
      SqliteFile file) {
    this.pool = pool;
    this.dataSource = new PooledDataSource(pool, settings);
    this.database = database;
    this.target = target;
    this.file = file;
  }

  /**
   * Tries the database on a throw-away connection, then opens the pool, which opens nothing yet.
   *
   * @throws DatabaseConnectionException if the database cannot be used (MYFY0301, 0302, 0304)
   */
  public static ConnectionPool open(DatabaseSettings settings, Transactions transactions) {
    SqliteFile file = SqliteFile.of(settings.databaseUrl());
    try {
      JdbcTarget target = JdbcTargets.of(settings, file);
      DatabaseProbe.Answer answer = new DatabaseProbe(target, settings).ask();
      PoolListener listener = new PoolListener(settings.echoPool());
      AgroalDataSourceConfigurationSupplier configuration =
          new PoolConfiguration(settings, target).with(enlistment(target, transactions));
      AgroalDataSource pool = AgroalDataSource.from(configuration, listener);
      listener.watch(pool);
      return new ConnectionPool(pool, settings, answer, target, file);
    } catch (SQLException e) {
      file.close();
      Message message = Message.DATABASE_UNREACHABLE;
      String reason = Secrets.mask(String.valueOf(e.getMessage()), settings.databaseUrl());
      throw new DatabaseConnectionException(
          message.id(), message.text(settings.databaseUrl(), reason, ""), e);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static JtaEnlistment enlistment(JdbcTarget target, Transactions transactions) {
    boolean sqlite = target.driverClass().equals("org.sqlite.JDBC");
    TransactionStart start = sqlite ? new SqliteStart(transactions) : connection -> {};
    return new JtaEnlistment(transactions, start);
  }

  /** Where the connections come from. */
  public DataSource dataSource() {
    return dataSource;
  }

  /** Product, version and address of the database, without secrets. */
  public String describe() {
    return database.product() + " " + database.version() + " (" + target.display() + ")";
  }

  /** Closes every connection and lets go of the driver. */
  @Override
  public void close() {
    pool.close();
    DriverRegistrations.removeOwn();
    file.close();
  }
}
