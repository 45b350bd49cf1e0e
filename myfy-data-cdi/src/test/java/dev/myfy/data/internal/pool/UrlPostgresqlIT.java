package dev.myfy.data.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.PostgresqlServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a URL says, as a real PostgreSQL gets it. */
@TestInstance(Lifecycle.PER_CLASS)
class UrlPostgresqlIT {

  private static final String PASSWORD = DatabaseServer.PASSWORD;

  private PostgresqlServer server;
  private PostgresqlServer readOnly;
  private TlsKeys keys;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    keys = TlsKeys.in(directory);
    server =
        PostgresqlServer.open(
            Map.of(
                "ssl", "on",
                "ssl_cert_file", keys.certificate().toString(),
                "ssl_key_file", keys.key().toString()));
    readOnly = PostgresqlServer.open(Map.of("default_transaction_read_only", "on"));
  }

  @AfterAll
  void stop() {
    readOnly.close();
    server.close();
  }

  private static String ask(DatabaseUrl url, String sql) throws Exception {
    JdbcTarget target = Targets.of(url, Duration.ofSeconds(6));
    try (Connection connection = Targets.connect(target);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private String ask(String tail, String sql) throws Exception {
    return ask(DatabaseUrl.parse(here("/postgres" + tail)), sql);
  }

  private String here(String tail) {
    return "postgresql+asyncpg://ann:" + PASSWORD + "@127.0.0.1:" + server.port() + tail;
  }

  @Nested
  class Passwords {

    @Test
    void arriveWithTheirExactBytes() throws Exception {
      DatabaseUrl url = DatabaseUrl.parse(here("/postgres"));
      server.execute("create role bob login");
      for (String password : dev.myfy.data.internal.pool.Passwords.all()) {
        setPassword(password);
        String encoded = URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20");
        DatabaseUrl written =
            DatabaseUrl.parse(url.render(false).replace("ann:" + PASSWORD, "bob:" + encoded));
        assertThat(written)
            .isEqualTo(url.withCredentials(Optional.of("bob"), Optional.of(password)));
        assertThat(ask(written, "select current_user")).isEqualTo("bob");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cr3t-canary2", "S3cr3t-canary", "", " s3cr3t-canary"})
    void areReallyAskedFor(String wrong) {
      DatabaseUrl url =
          DatabaseUrl.parse(here("/postgres"))
              .withCredentials(Optional.of("ann"), Optional.of(wrong));
      assertThatThrownBy(() -> ask(url, "select 1"))
          .isInstanceOf(SQLException.class)
          .hasMessageNotContaining("canary");
    }

    private void setPassword(String password) throws SQLException {
      try (Connection connection = server.admin();
          PreparedStatement format =
              connection.prepareStatement("select format('alter role bob password %L', ?)")) {
        format.setString(1, password);
        try (ResultSet row = format.executeQuery();
            Statement statement = connection.createStatement()) {
          row.next();
          statement.execute(row.getString(1));
        }
      }
    }
  }

  @Nested
  class Names {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "db?socketFactory=x",
          "db&loggerFile=x.log&loggerLevel=TRACE",
          "a/b",
          "a+b c",
          "%41",
          "é🔑",
          "a#b;c=d"
        })
    void ofDatabasesArriveAsTheyAre(String name) throws Exception {
      server.execute("create database \"" + name + "\"");
      String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
      DatabaseUrl url = DatabaseUrl.parse(here("/" + encoded));
      assertThat(ask(url, "select current_database()")).isEqualTo(name);
      assertThat(Path.of("x.log")).doesNotExist();
    }
  }

  @Nested
  class Keys {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            application_name=my+shop            | show application_name                | my shop
            ''                                  | show application_name                | myfy-data
            options=-c+statement_timeout%3D5s   | show statement_timeout               | 5s
            options=-cwork_mem=5MB+--jit=off    | show work_mem                        | 5MB
            options=-cwork_mem=5MB+--jit=off    | show jit                             | off
            search_path=shop,public             | show search_path                     | shop,public
            client_encoding=utf8                | show client_encoding                 | UTF8
            sslmode=disable                     | select ssl from pg_stat_ssl where pid = pg_backend_pid() | f
            sslmode=require&channel_binding=require | select ssl from pg_stat_ssl where pid = pg_backend_pid() | t
            ''                                  | select ssl from pg_stat_ssl where pid = pg_backend_pid() | t
            """)
    void reachTheServer(String query, String sql, String answer) throws Exception {
      assertThat(ask(query.isEmpty() ? "" : "?" + query, sql)).isEqualTo(answer);
    }

    @Test
    void verifyTheServerAgainstTheCertificateGiven() throws Exception {
      String verified = "?sslmode=verify-full&sslrootcert=" + keys.certificate();
      String sql = "select ssl from pg_stat_ssl where pid = pg_backend_pid()";
      assertThat(ask(verified, sql)).isEqualTo("t");
      assertThatThrownBy(() -> ask("?sslmode=verify-full&sslrootcert=system", sql))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void nothingStaysRegisteredWhenTheApplicationStops() throws Exception {
    var registered =
        IsolatedApplication.runWith(
            "postgresql://postgres@127.0.0.1:" + server.port() + "/postgres");
    assertThat(registered.running()).contains("org.postgresql.Driver");
    assertThat(registered.stopped()).isEmpty();
  }

  @Nested
  class SeveralHosts {

    private String hosts(int first, int second, String query) throws Exception {
      DatabaseUrl url =
          DatabaseUrl.parse(
              "postgresql://ann:%s@127.0.0.1:%d,localhost:%d/postgres%s"
                  .formatted(PASSWORD, first, second, query));
      return ask(url, "select inet_server_port()");
    }

    @Test
    void theOneThatIsDownIsPassedOver() throws Exception {
      int closed;
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        closed = socket.getLocalPort();
      }
      assertThat(hosts(closed, server.port(), "")).isEqualTo("" + server.port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"disable", "prefer", "require"})
    void theOneThatAcceptsAndNeverAnswersIsPassedOver(String tls) throws Exception {
      String query = "?connect_timeout=8&sslmode=" + tls;
      try (ServerSocket frozen = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
        assertThat(hosts(frozen.getLocalPort(), server.port(), query))
            .isEqualTo("" + server.port());
      }
    }

    @ParameterizedTest
    @CsvSource({"read-write, true", "primary, true", "read-only, false", "standby, false"})
    void theOneThatWillDoIsTaken(String wanted, boolean primary) throws Exception {
      String query = "?target_session_attrs=" + wanted;
      String expected = "" + (primary ? server : readOnly).port();
      assertThat(hosts(readOnly.port(), server.port(), query)).isEqualTo(expected);
      assertThat(hosts(server.port(), readOnly.port(), query)).isEqualTo(expected);
    }

    @Test
    void anErrorNamesNoPassword() {
      assertThatThrownBy(
              () -> hosts(readOnly.port(), readOnly.port(), "?target_session_attrs=primary"))
          .isInstanceOf(SQLException.class)
          .hasMessageNotContaining("canary");
    }
  }
}
