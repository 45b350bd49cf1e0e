package dev.myfy.data.bench.agroal;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** A pool from the environment variables that the runner sets, with Agroal's own link to JTA. */
@SuppressWarnings("BanJNDI") // Only constant names of the server's own objects.
final class AgroalPool {

  private static final List<String> MANAGERS =
      List.of(
          "java:jboss/TransactionManager",
          "java:appserver/TransactionManager",
          "java:comp/TransactionManager");

  private AgroalPool() {}

  static AgroalDataSource open() {
    try {
      return AgroalDataSource.from(configuration());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AgroalDataSourceConfigurationSupplier configuration() {
    int size = Integer.parseInt(System.getenv("BENCH_POOL_SIZE"));
    TransactionManager manager = manager();
    TransactionSynchronizationRegistry registry = registry();
    return new AgroalDataSourceConfigurationSupplier()
        .connectionPoolConfiguration(
            pool ->
                pool.initialSize(size)
                    .minSize(size)
                    .maxSize(size)
                    .acquisitionTimeout(Duration.ofSeconds(30))
                    .transactionIntegration(new NarayanaTransactionIntegration(manager, registry))
                    .connectionFactoryConfiguration(
                        factory ->
                            factory
                                .connectionProviderClassName("org.postgresql.Driver")
                                .jdbcUrl(System.getenv("BENCH_JDBC_URL"))
                                .principal(new NamePrincipal(System.getenv("BENCH_USER")))
                                .credential(new SimplePassword(System.getenv("BENCH_PASSWORD")))));
  }

  private static TransactionManager manager() {
    for (String name : MANAGERS) {
      try {
        return InitialContext.doLookup(name);
      } catch (NamingException e) {
        // Another server's name: the next one may be the right one.
        System.getLogger("bench").log(System.Logger.Level.DEBUG, name, e);
      }
    }
    throw new IllegalStateException("No transaction manager at any of " + MANAGERS);
  }

  private static TransactionSynchronizationRegistry registry() {
    try {
      return InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
    } catch (NamingException e) {
      throw new IllegalStateException(e);
    }
  }
}
