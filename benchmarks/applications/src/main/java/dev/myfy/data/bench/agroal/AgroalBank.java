package dev.myfy.data.bench.agroal;

import dev.myfy.data.bench.jdbc.JdbcBank;
import io.agroal.api.AgroalDataSource;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;

/** Agroal as one would set it up by hand. */
@ApplicationScoped
@Transactional
@NullUnmarked // Filled before the first use.
public class AgroalBank extends JdbcBank {

  private AgroalDataSource dataSource;

  @PostConstruct
  void open() {
    dataSource = AgroalPool.open();
  }

  @PreDestroy
  void close() {
    dataSource.close();
  }

  @Override
  protected DataSource dataSource() {
    return dataSource;
  }
}
