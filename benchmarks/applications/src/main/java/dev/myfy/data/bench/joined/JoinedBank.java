package dev.myfy.data.bench.joined;

import dev.myfy.data.bench.jdbc.JdbcBank;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import javax.sql.DataSource;

/** The injected data source of myfy data. */
@ApplicationScoped
@Transactional
public class JoinedBank extends JdbcBank {

  @Inject private DataSource dataSource;

  @Override
  protected DataSource dataSource() {
    return dataSource;
  }
}
