package dev.myfy.data.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.MariadbServer;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a URL says, as a real MariaDB gets it, through MariaDB's driver and through MySQL's. */
@TestInstance(Lifecycle.PER_CLASS)
class UrlMariadbIT {

  private static final String PASSWORD = DatabaseServer.PASSWORD;
  private static final String CIPHER =
      "select variable_value from information_schema.session_status"
          + " where variable_name = 'SSL_CIPHER'";

  private MariadbServer server;
  private TlsKeys keys;
  private Path secretFile;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    keys = TlsKeys.in(directory);
    secretFile = Files.writeString(directory.resolve("file.txt"), "file-canary\n");
    server =
        MariadbServer.open(
            Map.of(
                "ssl",
                "1",
                "ssl-cert",
                keys.certificate().toString(),
                "ssl-key",
                keys.key().toString(),
                "local-infile",
                "1"));
    server.execute(
        "create user 'admin'@'%' identified by 'admin'",
        "grant all on *.* to 'admin'@'%' with grant option",
        "grant all on *.* to 'ann'@'127.0.0.1'",
        "create user 'bob'@'%' identified by 'b'");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  /** The parameters are filled in by the driver, not by the server, which takes none here. */
  private void administer(String sql, String... parameters) throws Exception {
    JdbcTarget target = target("mysql://admin:admin@127.0.0.1:" + port() + "/mysql");
    try (Connection connection = Targets.connect(target);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      statement.execute();
    }
  }

  private int port() {
    return server.port();
  }

  private static JdbcTarget target(String url) {
    return Targets.of(DatabaseUrl.parse(url), Duration.ofSeconds(10));
  }

  private static String ask(DatabaseUrl url, String sql) throws Exception {
    try (Connection connection = Targets.connect(Targets.of(url, Duration.ofSeconds(10)));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private String here(String tail) {
    return "mysql+aiomysql://ann:" + PASSWORD + "@127.0.0.1:" + port() + tail;
  }

  private String ask(String tail, String sql) throws Exception {
    return ask(DatabaseUrl.parse(here(tail)), sql);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private void passwordsArriveWithTheirExactBytes(Stream<String> passwords) throws Exception {
    DatabaseUrl url = DatabaseUrl.parse(here("/"));
    for (String password : passwords.toList()) {
      try (OtherLoader none = OtherLoader.none()) {
        administer("alter user 'bob'@'%' identified by ?", password);
      }
      DatabaseUrl written =
          DatabaseUrl.parse(
              url.render(false).replace("ann:" + PASSWORD, "bob:" + encoded(password)));
      assertThat(written).isEqualTo(url.withCredentials(Optional.of("bob"), Optional.of(password)));
      assertThat(ask(written, "select current_user()")).isEqualTo("bob@%");
    }
  }

  /** A server that asks for a file of the client gets none. */
  private void localFilesAreNotRead() throws Exception {
    try (Connection connection = Targets.connect(target(here("/shop")));
        Statement statement = connection.createStatement()) {
      statement.execute("create or replace table loot (line text)");
      String load = "load data local infile '" + secretFile + "' into table loot";
      assertThatThrownBy(() -> statement.execute(load)).isInstanceOf(SQLException.class);
    }
    assertThat(ask("/shop", "select count(*) from loot")).isEqualTo("0");
  }

  @Nested
  class WithTheDriverOfMariadb {

    @Test
    void passwordsArriveWithTheirExactBytes() throws Exception {
      UrlMariadbIT.this.passwordsArriveWithTheirExactBytes(Passwords.all().stream());
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cr3t-canary2", "S3cr3t-canary", "", " s3cr3t-canary"})
    void aWrongPasswordIsRefusedAndNotRepeated(String wrong) {
      DatabaseUrl url =
          DatabaseUrl.parse(here("/")).withCredentials(Optional.of("ann"), Optional.of(wrong));
      assertThatThrownBy(() -> ask(url, "select 1"))
          .isInstanceOf(SQLException.class)
          .hasMessageNotContaining("canary");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"a b", "a+b", "%41", "a%3FallowLocalInfile=true", "a;b=c", "a:b@c", "a,b"})
    void namesOfDatabasesArriveAsTheyAre(String name) throws Exception {
      administer("create database `" + name + "`");
      assertThat(ask("/" + encoded(name), "select database()")).isEqualTo(name);
    }

    @Test
    void filesOfTheApplicationsMachineAreNotRead() throws Exception {
      localFilesAreNotRead();
    }

    /** What the test above protects from: this is the driver's default. */
    @Test
    void theDriverAloneWouldReadThem() throws Exception {
      JdbcTarget target = target(here("/shop"));
      var properties = new HashMap<>(target.properties());
      properties.remove("allowLocalInfile");
      try (Connection connection =
              Targets.connect(
                  new JdbcTarget(
                      target.driverClass(),
                      target.url(),
                      properties,
                      "test",
                      target.connectTimeout()));
          Statement statement = connection.createStatement()) {
        statement.execute("create or replace table loot2 (line text)");
        statement.execute("load data local infile '" + secretFile + "' into table loot2");
      }
      assertThat(ask("/shop", "select line from loot2")).isEqualTo("file-canary");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            charset=utf8mb4       | select @@character_set_connection | utf8mb4
            ''                    | select @@character_set_connection | utf8mb4
            connect_timeout=3     | select 1                          | 1
            time_zone=UTC         | select 1                          | 1
            """)
    void keysAreUnderstood(String query, String sql, String answer) throws Exception {
      assertThat(ask(query.isEmpty() ? "/" : "/?" + query, sql)).isEqualTo(answer);
    }

    @Test
    void tlsIsUsedWhenAskedFor() throws Exception {
      assertThat(ask("/", CIPHER)).isEmpty();
      assertThat(ask("/?ssl=trust", CIPHER)).isNotEmpty();
      assertThat(ask("/?ssl_ca=" + keys.certificate(), CIPHER)).isNotEmpty();
      assertThat(ask("/?ssl_ca=" + keys.certificate() + "&ssl_verify_cert=true", CIPHER))
          .isNotEmpty();
    }

    @Test
    void anotherAuthorityIsNotTrusted(@TempDir Path directory) throws Exception {
      TlsKeys others = TlsKeys.in(directory);
      assertThatThrownBy(() -> ask("/?ssl_ca=" + others.certificate(), CIPHER))
          .isInstanceOf(SQLException.class)
          .hasMessageNotContaining("canary");
    }
  }

  @Test
  void nothingStaysRegisteredWhenTheApplicationStops() throws Exception {
    var registered = IsolatedApplication.runWith(here("/shop"));
    assertThat(registered.running()).contains("org.mariadb.jdbc.Driver");
    assertThat(registered.stopped()).isEmpty();
  }

  /** MySQL Connector/J in a class loader of its own, so that the other tests do not see it. */
  @Nested
  class WithTheDriverOfMysql {

    private OtherLoader loader;

    @BeforeEach
    void replaceTheDriver() throws Exception {
      loader = OtherLoader.withMysqlInsteadOfMariadb();
    }

    @AfterEach
    void putBack() throws Exception {
      loader.close();
    }

    @Test
    void itIsUsedWhenItAloneIsThere() {
      assertThat(target(here("/shop")).driverClass()).isEqualTo(ConnectorJTarget.DRIVER);
      assertThat(target(here("/shop")).url())
          .isEqualTo("jdbc:mysql://127.0.0.1:" + port() + "/shop");
    }

    @Test
    void passwordsArriveWithTheirExactBytes() throws Exception {
      UrlMariadbIT.this.passwordsArriveWithTheirExactBytes(Passwords.all().stream());
    }

    @ParameterizedTest
    @ValueSource(strings = {"m b", "m+b", "%41m", "m%3FallowLoadLocalInfile=true", "m;b=c", "mé"})
    void namesOfDatabasesArriveAsTheyAre(String name) throws Exception {
      try (OtherLoader none = OtherLoader.none()) {
        administer("create database `" + name + "`");
      }
      assertThat(ask("/" + encoded(name), "select database()")).isEqualTo(name);
    }

    @Test
    void filesOfTheApplicationsMachineAreNotRead() throws Exception {
      localFilesAreNotRead();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/?charset=utf8mb4&connect_timeout=3&time_zone=UTC&allowPublicKeyRetrieval=true",
          "/?useUnicode=true&characterEncoding=utf-8&serverTimezone=UTC&rewriteBatchedStatements=true"
        })
    void keysAreUnderstood(String tail) throws Exception {
      assertThat(ask(tail, "select @@character_set_connection")).isEqualTo("utf8mb4");
    }

    @Test
    void nothingStaysRegisteredAndNoThreadRunsOnWhenTheApplicationStops() throws Exception {
      Thread.currentThread().setContextClassLoader(UrlMariadbIT.class.getClassLoader());
      var before = cleanUpThreads();
      var registered =
          IsolatedApplication.runWithMysqlDriver(here("/shop"), OtherLoader.mysqlDriver());
      assertThat(registered.running()).contains(ConnectorJTarget.DRIVER);
      assertThat(registered.stopped()).isEmpty();
      Awaitility.await().until(() -> before.containsAll(cleanUpThreads()));
    }

    private static Set<Thread> cleanUpThreads() {
      return Thread.getAllStackTraces().keySet().stream()
          .filter(thread -> thread.getName().startsWith("mysql-cj-abandoned"))
          .collect(Collectors.toSet());
    }

    @Test
    void tlsIsUsedUnlessRefused() throws Exception {
      assertThat(ask("/", CIPHER)).isNotEmpty();
      assertThat(ask("/?ssl=required", CIPHER)).isNotEmpty();
      assertThat(ask("/?ssl=false", CIPHER)).isEmpty();
      assertThatThrownBy(() -> ask("/?ssl=true", CIPHER)).isInstanceOf(SQLException.class);
    }
  }

  /** The thread's context class loader, for as long as this is open. */
  private static final class OtherLoader implements AutoCloseable {

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final URLClassLoader loader;

    private OtherLoader(ClassLoader parent, URL... urls) {
      loader = new URLClassLoader(urls, parent);
      Thread.currentThread().setContextClassLoader(loader);
    }

    static OtherLoader none() {
      return new OtherLoader(UrlMariadbIT.class.getClassLoader());
    }

    static OtherLoader withMysqlInsteadOfMariadb() throws Exception {
      ClassLoader withoutMariadb = new WithoutMariadb(UrlMariadbIT.class.getClassLoader());
      return new OtherLoader(withoutMariadb, mysqlDriver().toUri().toURL());
    }

    /** Copied there by the build. */
    static Path mysqlDriver() throws IOException {
      try (Stream<Path> files = Files.list(Path.of("target", "drivers"))) {
        return files
            .filter(file -> file.toString().contains("mysql-connector-j"))
            .findFirst()
            .orElseThrow();
      }
    }

    @Override
    public void close() throws IOException {
      Thread.currentThread().setContextClassLoader(before);
      loader.close();
    }
  }

  private static final class WithoutMariadb extends ClassLoader {

    WithoutMariadb(ClassLoader parent) {
      super(parent);
    }

    @Override
    public URL getResource(String name) {
      return name.startsWith("org/mariadb/") ? null : super.getResource(name);
    }
  }
}
