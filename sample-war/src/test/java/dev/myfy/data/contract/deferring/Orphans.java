package dev.myfy.data.contract.deferring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A table with a deferred foreign key, which no entity can describe. */
@ApplicationScoped
public class Orphans {

  @Inject private DataSource dataSource;

  void create(@Observes @Initialized(ApplicationScoped.class) Object start) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table if not exists orphans (item_id integer not null"
              + " references items (ID) deferrable initially deferred)");
    }
  }
}
