package dev.myfy.data.internal.migration.compare;

import dev.myfy.data.fixture.TestSettings;
import dev.myfy.data.internal.persistence.PersistenceUnit;
import dev.myfy.data.internal.persistence.UnitDefinition;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.sqlite.Collation;

/**
 * A database of a test.
 *
 * @param jdbc as the driver wants it
 * @param url as the settings want it
 */
record ComparedDatabase(String dialect, String jdbc, String url) {

  Connection connect() {
    try {
      Connection connection = DriverManager.getConnection(jdbc);
      if (dialect.equals("sqlite")) {
        prepare(connection);
      }
      return connection;
    } catch (SQLException e) {
      throw new IllegalStateException(jdbc, e);
    }
  }

  /** Without the password. */
  @Override
  public String toString() {
    return dialect;
  }

  private static void prepare(Connection connection) throws SQLException {
    Collation.create(
        connection,
        "decimal",
        new Collation() {
          @Override
          protected int xCompare(String left, String right) {
            return new BigDecimal(left).compareTo(new BigDecimal(right));
          }
        });
  }

  /** The statements for all entities of the tests. */
  List<String> createStatements(String provider) {
    return createStatements(definition(provider, Map.of()));
  }

  UnitDefinition definition(String provider, Map<String, String> properties) {
    return new UnitDefinition(
        TestSettings.of(url).with("persistenceProvider", Optional.of(provider)).get(),
        ComparedDatabase.class.getClassLoader(),
        location -> location.contains("test-classes"),
        dataSource(),
        product(),
        Optional.empty(),
        properties,
        Optional.empty(),
        validators -> validators,
        Set.of());
  }

  private String product() {
    try (Connection connection = connect()) {
      return connection.getMetaData().getDatabaseProductName();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private DataSource dataSource() {
    return (DataSource)
        Proxy.newProxyInstance(
            ComparedDatabase.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getConnection")) {
                return connect();
              }
              if (method.getDeclaringClass() == Object.class) {
                return invoke(method, arguments);
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }

  private Object invoke(java.lang.reflect.Method method, Object[] arguments)
      throws IllegalAccessException, InvocationTargetException {
    return method.invoke(this, arguments);
  }

  static void execute(Connection connection, String... statements) {
    for (String sql : statements) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }
  }

  /** The first column of the first row, as text. */
  static String value(Connection connection, String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "nothing";
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  static List<String> createStatements(UnitDefinition definition) {
    try (PersistenceUnit unit = PersistenceUnit.open(definition)) {
      return unit.createStatements();
    }
  }
}
