package dev.myfy.data.internal.persistence;

import dev.myfy.data.DataException;
import dev.myfy.data.internal.message.Message;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;

/** Creates missing tables through Hibernate's schema tool, behind {@link MissingTables}. */
final class HibernateTables {

  private static final String TABLE = "TABLE";

  private final EntityManagerFactory factory;
  private final DataSource dataSource;

  HibernateTables(EntityManagerFactory factory, DataSource dataSource) {
    this.factory = factory;
    this.dataSource = dataSource;
  }

  List<String> createMissing() {
    try {
      Set<String> before = names(TABLE, "SEQUENCE");
      MissingTables.existing(factory, before);
      factory.unwrap(SessionFactory.class).getSchemaManager().exportMappedObjects(false);
      List<String> created = new ArrayList<>(names(TABLE));
      created.removeAll(before);
      return created;
    } catch (SQLException | RuntimeException e) {
      Message message = Message.TABLES_FAILED;
      throw new DataException(message.id(), message.text("of the model", e.getMessage()), e);
    }
  }

  /** Tables and sequences have their names from one space, where a database has sequences. */
  private Set<String> names(String... types) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        ResultSet found =
            connection
                .getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), "%", types)) {
      Set<String> names = new TreeSet<>();
      while (found.next()) {
        names.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
      }
      return names;
    }
  }
}
