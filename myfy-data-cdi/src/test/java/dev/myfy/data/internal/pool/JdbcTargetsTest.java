package dev.myfy.data.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.InvalidDatabaseUrlException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcTargetsTest {

  private static JdbcTarget target(String url) {
    return Targets.of(url);
  }

  private static InvalidDatabaseUrlException refusal(String url) {
    var refusal = catchThrowableOfType(InvalidDatabaseUrlException.class, () -> target(url));
    assertThat(refusal).as("refusal of %s", url).isNotNull();
    return refusal;
  }

  @Nested
  class Everywhere {

    @Test
    void credentialsAreNeverInTheUrl() {
      JdbcTarget target = target("postgresql+asyncpg://ann:p%40ss@db:5433/my%20shop");
      assertThat(target.url()).isEqualTo("jdbc:postgresql://db:5433/my%20shop");
      assertThat(target.properties())
          .containsEntry("user", "ann")
          .containsEntry("password", "p@ss");
      assertThat(target.toString()).contains("***").doesNotContain("p@ss").doesNotContain("p%40ss");
    }

    @Test
    void allProblemsOfAQueryAreReportedTogether() {
      var refusal =
          refusal("postgresql://u:pw@h/d?sslmode=maybe&socketFactory=x&options=-x&ssl=true");
      assertThat(refusal.id()).isEqualTo("MYFY0319");
      assertThat(refusal)
          .hasMessageContainingAll("4 problems", "MYFY0312", "'sslmode'", "MYFY0317", "MYFY0318");
    }

    @Test
    void oneProblemKeepsItsOwnId() {
      assertThat(refusal("mysql://h/d?foo=1"))
          .hasMessageStartingWith("MYFY0308")
          .hasMessageContainingAll("'foo'", "charset, connect_timeout");
    }

    @Test
    void anUnknownKeyBesideAPasswordMayBeAPieceOfIt() {
      assertThat(refusal("jdbc:postgresql://h/d?user=u&password=a&canary=b"))
          .hasMessageContaining("number 1")
          .hasMessageNotContaining("canary");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "postgresql://h/d?sslmode=require&sslmode=disable",
          "postgresql://h/d?sslmode=require&ssl=true",
          "postgresql://h/d?prepared_statement_cache_size=0&prepareThreshold=5",
          "mysql://h/d?ssl=true&sslMode=trust"
        })
    void whatIsSaidTwiceIsRefused(String url) {
      assertThat(refusal(url).id()).isEqualTo("MYFY0318");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            postgresql://db/shop?connect_timeout=canary
            postgresql://db/shop?connect_timeout=0
            postgresql://db/shop?connect_timeout=٣
            postgresql://db/shop?connect_timeout=86401
            postgresql://db/shop?sslmode=canary
            postgresql://db/shop?client_encoding=latin1
            postgresql://db/shop?application_name=a%0Acanary
            postgresql://db/shop?options=-c
            postgresql://db/shop?options=-f%20canary
            postgresql://db/shop?options=-c%20a=b%20-D%20/canary
            postgresql://db/shop?options=-c%20a=b%5C%20canary
            postgresql://db/shop?target_session_attrs=canary
            postgresql://db/shop?prepareThreshold=-1
            mysql://db/shop?charset=latin1
            mysql://db/shop?use_unicode=0
            mysql://db/shop?time_zone=a;canary
            mysql://db/shop?allowPublicKeyRetrieval=canary
            sqlite:///a.db?timeout=-5
            sqlite:///a.db?timeout=1e3
            sqlite:///a.db?synchronous=off
            sqlite:///a.db?journal_mode=delete
            sqlite:///a.db?foreign_keys=off
            """)
    void aWrongValueIsRefusedWithTheRuleAndNotRepeated(String url) {
      assertThat(refusal(url).id()).isEqualTo("MYFY0312");
      assertThat(refusal(url)).hasMessageContaining(" must be ").hasMessageNotContaining("canary");
    }
  }

  /** Row F67: what would read or write files, load classes or run SQL. */
  @Nested
  class Injection {

    static Stream<Arguments> dangerous() {
      Map<String, List<String>> keys =
          Map.of(
              "postgresql://h/d",
              List.of(
                  "socketFactory",
                  "socketFactoryArg",
                  "sslfactory",
                  "sslfactoryarg",
                  "sslhostnameverifier",
                  "sslpasswordcallback",
                  "authenticationPluginClassName",
                  "loggerFile",
                  "loggerLevel",
                  "xmlFactoryFactory",
                  "connectExecutor",
                  "connectExecutorArg",
                  "jaasApplicationName",
                  "localSocketAddress",
                  "service",
                  "PGHOST",
                  "PGDBNAME",
                  "replication",
                  "assumeMinServerVersion",
                  "logServerErrorDetail",
                  "preferQueryMode",
                  "maxResultBuffer"),
              "mysql://h/d",
              List.of(
                  "allowLocalInfile",
                  "allowLoadLocalInfile",
                  "allowLoadLocalInfileInPath",
                  "allowUrlInLocalInfile",
                  "autoDeserialize",
                  "queryInterceptors",
                  "statementInterceptors",
                  "exceptionInterceptors",
                  "connectionLifecycleInterceptors",
                  "propertiesTransform",
                  "socketFactory",
                  "logger",
                  "authenticationPlugins",
                  "clientInfoProvider",
                  "loadBalanceStrategy",
                  "ha.loadBalanceStrategy",
                  "serverAffinityOrder",
                  "parseInfoCacheFactory",
                  "init_command",
                  "initSql",
                  "sessionVariables",
                  "local_infile",
                  "unix_socket",
                  "localSocket",
                  "pipe",
                  "allowMultiQueries",
                  "credentialType",
                  "tlsSocketType",
                  "serverRsaPublicKeyFile",
                  "trustCertificateKeyStoreUrl",
                  "keyStore",
                  "trustStore",
                  "dumpQueriesOnException",
                  "createDatabaseIfNotExist",
                  "haMode",
                  "transactionReplay",
                  "useConfigs",
                  "INIT"),
              "sqlite:///a.db",
              List.of(
                  "enable_load_extension",
                  "load_extension",
                  "uri",
                  "mode",
                  "cache",
                  "vfs",
                  "immutable",
                  "nolock",
                  "open_mode",
                  "temp_store_directory",
                  "password",
                  "key",
                  "hexkey",
                  "cipher",
                  "jdbc.explicit_readonly",
                  "limit_attached",
                  "INIT"));
      return keys.entrySet().stream()
          .flatMap(e -> e.getValue().stream().map(key -> Arguments.of(e.getKey(), key)));
    }

    @ParameterizedTest
    @MethodSource("dangerous")
    void throughTheQueryIsRefusedInAnySpelling(String url, String key) {
      String encoded = "%" + Integer.toHexString(key.charAt(0)) + key.substring(1);
      for (String spelling :
          List.of(
              key,
              key.toLowerCase(Locale.ROOT),
              key.toUpperCase(Locale.ROOT),
              encoded,
              "+" + key,
              key + "%00",
              key + "%20")) {
        assertThat(refusal(url + "?" + spelling + "=true").id())
            .as(spelling)
            .isIn("MYFY0308", "MYFY0317");
      }
      assertThat(refusal(url + "?timeout=3&connect_timeout=3&" + key + "=x"))
          .isInstanceOf(InvalidDatabaseUrlException.class);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "mysql://db/shop%3FallowLocalInfile=true",
          "mysql://db/shop%26allowLocalInfile=true",
          "mysql://db/shop%23allowLocalInfile",
          "mysql://db/shop%2F..%2Fx",
          "mysql://db/shop%0A",
          "mariadb://db/%3Fx=y",
          "mysql://db//x",
        })
    void throughTheDatabaseNameOfMysqlIsRefused(String url) {
      assertThat(refusal(url).id()).isEqualTo("MYFY0315");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            postgresql://h/db%3FsocketFactory=x     | db%3FsocketFactory%3Dx
            postgresql://h/db%26loggerFile=x        | db%26loggerFile%3Dx
            postgresql://h//..%2Fx                  | %2F..%2Fx
            postgresql://h/d%23frag                 | d%23frag
            postgresql://h/a+b%20c                  | a%2Bb%20c
            postgresql://h/%25%33F                  | %253F
            """)
    void throughTheDatabaseNameOfPostgresqlStaysAName(String url, String encoded) {
      assertThat(target(url).url()).isEqualTo("jdbc:postgresql://h:5432/" + encoded);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "u%3FsocketFactory=x:p@h",
          "u%26allowLocalInfile=true:p@h",
          "u:p%3FallowLocalInfile=true%26x@h",
          "u:p?allowLocalInfile=true&x@h",
          "u:p/d?socketFactory=x@h"
        })
    void throughUserAndPasswordStaysInItsProperty(String authority) {
      for (String dialect : List.of("postgresql", "mysql", "mariadb")) {
        DatabaseUrl url = DatabaseUrl.parse(dialect + "://" + authority + "/d");
        JdbcTarget target = target(url.render(false));
        assertThat(target.url()).matches("jdbc:[a-z]+://h:[0-9]+/d");
        assertThat(target.properties())
            .containsEntry("user", url.username().orElseThrow())
            .containsEntry("password", url.password().orElseThrow())
            .doesNotContainKeys("socketFactory")
            .doesNotContainEntry("allowLocalInfile", "true");
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "sqlite:///:resource:file:/etc/hostname",
          "sqlite:///:RESOURCE:x.db",
          "sqlite:///file:app.db%3Fmode=ro",
          "sqlite:///file:app.db",
          "sqlite:///File::memory:",
          "sqlite:///a.db%3Fenable_load_extension=true",
          "sqlite:////tmp/a%3Fb.db",
          "jdbc:sqlite:file:app.db",
          "jdbc:sqlite::resource:app.db"
        })
    void throughTheFileOfSqliteIsRefused(String url) {
      assertThat(refusal(url).id()).isEqualTo("MYFY0320");
    }

    @Test
    void aFileIsAlwaysAnAbsolutePath() {
      assertThat(target("sqlite:///x/../a.db").url()).matches("jdbc:sqlite:/[^?]*/a\\.db");
      assertThat(refusal("sqlite:///a%00b.db").id()).isEqualTo("MYFY0314");
    }
  }

  @Nested
  class Postgresql {

    @Test
    void timeoutsAreRoundedUpBecauseZeroWouldBeForEver() {
      assertThat(target("postgresql://db/shop").properties())
          .containsEntry("connectTimeout", "3")
          .containsEntry("loginTimeout", "3")
          .containsEntry("sslResponseTimeout", "1500")
          .containsEntry("socketTimeout", "3");
    }

    @Test
    void severalHostsShareTheTimeAndAreTriedInTheirOrder() {
      JdbcTarget target =
          target(
              "postgresql://u:pw@h1,[::1]:5433,h3/db"
                  + "?target_session_attrs=read-write&connect_timeout=18");
      assertThat(target.url()).isEqualTo("jdbc:postgresql://h1:5432,[::1]:5433,h3:5432/db");
      assertThat(target.properties())
          .containsEntry("targetServerType", "primary")
          .containsEntry("hostRecheckSeconds", "1")
          .containsEntry("loadBalanceHosts", "false")
          .containsEntry("loginTimeout", "18")
          // Each may be tried twice, with TLS and without.
          .containsEntry("socketTimeout", "3")
          // Of the driver's one budget for all sockets a second is left for the last try.
          .containsEntry("connectTimeout", "16");
      assertThat(target.display())
          .isEqualTo(
              "postgresql://u:***@h1,[::1]:5433,h3/db?connect_timeout=18&target_session_attrs=read-write");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            ssl=true                                | sslmode            | verify-full
            ssl=require                             | sslmode            | require
            sslmode=verify-ca                       | sslmode            | verify-ca
            sslmode=VERIFY-FULL                     | sslmode            | verify-full
            sslrootcert=/etc/ca.pem                 | sslrootcert        | /etc/ca.pem
            sslrootcert=system                      | sslfactory         | org.postgresql.ssl.DefaultJavaSSLFactory
            sslcert=a.pem                           | sslcert            | a.pem
            sslkey=a.pk8                            | sslkey             | a.pk8
            channel_binding=require                 | channelBinding     | require
            application_name=my+shop                | ApplicationName    | my shop
            ApplicationName=x                       | ApplicationName    | x
            options=-c%20statement_timeout%3D5s     | options            | -c statement_timeout=5s
            options=-csearch_path=a,b%20--jit=off   | options            | -csearch_path=a,b --jit=off
            target_session_attrs=standby            | targetServerType   | secondary
            target_session_attrs=prefer-standby     | targetServerType   | preferSecondary
            targetServerType=preferPrimary          | targetServerType   | preferPrimary
            search_path=shop,public                 | currentSchema      | shop,public
            keepalives=0                            | tcpKeepAlive       | false
            prepared_statement_cache_size=0         | prepareThreshold   | 0
            reWriteBatchedInserts=true              | reWriteBatchedInserts | true
            client_encoding=utf8                    | tcpKeepAlive       | true
            """)
    void keysBecomeProperties(String query, String property, String value) {
      assertThat(target("postgresql://h/d?" + query).properties()).containsEntry(property, value);
    }

    @Test
    void theHostKeyIsRefusedWithTheFormToUse() {
      assertThat(refusal("postgresql://u:pw@/db?host=h1:5432&host=h2:5433"))
          .hasMessageStartingWith("MYFY0317")
          .hasMessageContaining("h1:5432,h2:5432");
    }
  }

  @Nested
  class Mysql {

    @Test
    void usesTheDriverThatIsThere() {
      JdbcTarget target = target("mysql+aiomysql://ann:pw@[::1]/my shop?charset=utf8mb4");
      assertThat(target.driverClass()).isEqualTo("org.mariadb.jdbc.Driver");
      assertThat(target.url()).isEqualTo("jdbc:mariadb://[::1]:3306/my shop");
      assertThat(target.properties())
          .containsEntry("allowLocalInfile", "false")
          .containsEntry("connectTimeout", "2500")
          .containsEntry("socketTimeout", "2500");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            connect_timeout=7                                 | connectTimeout | 7000
            ssl=true                                          | sslMode        | verify-full
            useSSL=false                                      | sslMode        | disable
            ssl_mode=REQUIRED                                 | sslMode        | trust
            ssl_ca=/ca.pem                                    | sslMode        | verify-full
            ssl_ca=/ca.pem                                    | serverSslCert  | /ca.pem
            ssl_ca=/ca.pem&ssl_mode=verify_ca                 | sslMode        | verify-ca
            ssl_verify_cert=true&ssl_verify_identity=true     | sslMode        | verify-full
            ssl_verify_cert=true&ssl_verify_identity=false    | sslMode        | verify-ca
            ssl=trust&ssl_verify_cert=true                    | sslMode        | verify-ca
            serverTimezone=UTC                                | connectionTimeZone | UTC
            allowPublicKeyRetrieval=true                      | allowPublicKeyRetrieval | true
            use_unicode=1                                     | tcpKeepAlive   | true
            """)
    void keysBecomeProperties(String query, String property, String value) {
      assertThat(target("mysql://h/d?" + query).properties()).containsEntry(property, value);
    }
  }

  @Nested
  class Sqlite {

    @ParameterizedTest
    @CsvSource({
      "timeout=30, busy_timeout, 30000",
      "synchronous=NORMAL, synchronous, NORMAL",
      "check_same_thread=false, journal_mode, WAL",
      "journal_mode=WAL&foreign_keys=on, busy_timeout, 5000",
    })
    void keysBecomeProperties(String query, String property, String value) {
      assertThat(target("sqlite:///a.db?" + query).properties()).containsEntry(property, value);
    }
  }
}
