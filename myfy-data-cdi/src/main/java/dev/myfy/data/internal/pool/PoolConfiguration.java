package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseSettings;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.time.Duration;

/** SQLAlchemy's pool settings in Agroal's terms; the parts do what Agroal has no setting for. */
final class PoolConfiguration {

  /** Waiting is {@link Checkouts}' business; this is how long Agroal may miss a connection. */
  private static final Duration OVERSIGHT = Duration.ofSeconds(2);

  private final DatabaseSettings settings;
  private final PoolParts parts;

  PoolConfiguration(DatabaseSettings settings, PoolParts parts) {
    this.settings = settings;
    this.parts = parts;
  }

  AgroalDataSourceConfigurationSupplier get() {
    return new AgroalDataSourceConfigurationSupplier()
        .metricsEnabled(true)
        .connectionPoolConfiguration(this::pool);
  }

  private AgroalConnectionPoolConfigurationSupplier pool(
      AgroalConnectionPoolConfigurationSupplier pool) {
    return pool.initialSize(0)
        .minSize(0)
        .maxSize(settings.poolSize() + settings.maxOverflow())
        .acquisitionTimeout(OVERSIGHT)
        .establishmentRetryAttempts(0)
        .validateOnBorrow(true)
        .connectionValidator(parts.borrowCheck(settings))
        .connectionCache(new IdleConnections(settings.poolSize(), parts.opener()))
        .exceptionSorter(parts.fatalErrors())
        .transactionIntegration(parts.enlistment())
        .connectionFactoryConfiguration(this::factory);
  }

  private AgroalConnectionFactoryConfigurationSupplier factory(
      AgroalConnectionFactoryConfigurationSupplier factory) {
    return factory
        .connectionProviderClass(DriverDataSource.class)
        // What is restored if the application changes it on a connection.
        .networkTimeout(settings.readTimeout());
  }
}
