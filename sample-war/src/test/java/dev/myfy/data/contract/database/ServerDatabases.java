package dev.myfy.data.contract.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What databases with a process of their own have in common: a user, and SQL to look with. */
abstract class ServerDatabases implements DatabaseUnderTest {

  static final String USER = "contract";

  /** With every character that means something in a URL. */
  static final String PASSWORD = CANARY + "@:/?#";

  private final String administration;
  private final String scheme;
  private final Set<String> made = new HashSet<>();

  /**
   * @param administration a JDBC URL of the superuser
   * @param scheme the beginning of the URLs that applications get
   */
  ServerDatabases(String administration, String scheme) {
    this.administration = administration;
    this.scheme = scheme;
  }

  abstract int port();

  abstract void create(String name);

  @Override
  public final synchronized String url(String name) {
    if (made.add(name)) {
      create(name);
    }
    String password = URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
    return scheme + "://" + USER + ":" + password + "@127.0.0.1:" + port() + "/" + name;
  }

  @Override
  public final String durableUrl(String name) {
    return url(name);
  }

  @Override
  public final Map<String, String> environment(String name) {
    return Map.of("MYFY_DATA_DATABASE_URL", url(name));
  }

  final void execute(String... statements) {
    try (Connection connection = DriverManager.getConnection(administration);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of all rows. */
  final List<String> query(String sql) {
    try (Connection connection = DriverManager.getConnection(administration);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  final synchronized void forget(String name) {
    made.remove(name);
  }
}
