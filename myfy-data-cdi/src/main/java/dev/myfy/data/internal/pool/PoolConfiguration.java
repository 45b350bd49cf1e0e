package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseSettings;
import io.agroal.api.cache.ConnectionCache;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.time.Duration;

/** SQLAlchemy's pool settings in Agroal's terms. */
final class PoolConfiguration {

  /** A connection used within this time is taken to be alive. */
  private static final Duration FRESH = Duration.ofMillis(500);

  /** How often connections above the pool size are given up. */
  private static final Duration REAP = Duration.ofSeconds(30);

  /** Agroal takes zero for "wait for ever", the opposite of what it means here. */
  private static final Duration NO_QUEUEING = Duration.ofMillis(1);

  private final DatabaseSettings settings;
  private final JdbcTarget target;

  PoolConfiguration(DatabaseSettings settings, JdbcTarget target) {
    this.settings = settings;
    this.target = target;
  }

  AgroalDataSourceConfigurationSupplier with(JtaEnlistment enlistment) {
    return new AgroalDataSourceConfigurationSupplier()
        .metricsEnabled(true)
        .connectionPoolConfiguration(pool -> pool(pool).transactionIntegration(enlistment));
  }

  private AgroalConnectionPoolConfigurationSupplier pool(
      AgroalConnectionPoolConfigurationSupplier pool) {
    Duration wait = settings.poolTimeout();
    pool.initialSize(0)
        .minSize(settings.poolSize())
        .maxSize(settings.poolSize() + settings.maxOverflow())
        .acquisitionTimeout(wait.compareTo(NO_QUEUEING) < 0 ? NO_QUEUEING : wait)
        .reapTimeout(REAP)
        .maxLifetime(settings.poolRecycle().orElse(Duration.ZERO))
        .establishmentRetryAttempts(0)
        // Agroal's default keeps a ThreadLocal on the server's threads after undeploy.
        .connectionCache(ConnectionCache.none())
        .exceptionSorter(new FatalErrors())
        .connectionFactoryConfiguration(this::factory);
    if (settings.poolPrePing()) {
      int seconds = Math.max(1, Math.toIntExact(settings.connectTimeout().toSeconds()));
      pool.idleValidationTimeout(FRESH)
          .connectionValidator(ConnectionValidator.defaultValidatorWithTimeout(seconds));
    }
    return pool;
  }

  private AgroalConnectionFactoryConfigurationSupplier factory(
      AgroalConnectionFactoryConfigurationSupplier factory) {
    factory
        .connectionProviderClass(DriverDataSource.class)
        .jdbcUrl(target.url())
        .jdbcProperty("driverClass", target.driverClass());
    target
        .properties()
        .forEach(
            (key, value) -> factory.jdbcProperty(DriverDataSource.DRIVER_PROPERTY + key, value));
    return factory;
  }
}
