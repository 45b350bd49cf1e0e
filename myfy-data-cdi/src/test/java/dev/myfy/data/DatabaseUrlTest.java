package dev.myfy.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tables are SQLAlchemy's {@code URLTest}, with a supported dialect for its {@code dbtype}. In
 * a table {@code -} is absent and {@code ``} is empty.
 */
class DatabaseUrlTest {

  private static void assertParts(
      String url,
      @Nullable String username,
      @Nullable String password,
      @Nullable String host,
      @Nullable Integer port,
      @Nullable String database) {
    DatabaseUrl parsed = DatabaseUrl.parse(url);
    assertThat(parsed.username()).isEqualTo(Optional.ofNullable(username));
    assertThat(parsed.password()).isEqualTo(Optional.ofNullable(password));
    assertThat(parsed.host()).isEqualTo(Optional.ofNullable(host));
    assertThat(parsed.port()).isEqualTo(port == null ? OptionalInt.empty() : OptionalInt.of(port));
    assertThat(parsed.database()).isEqualTo(Optional.ofNullable(database));
  }

  private static void assertRoundTrip(String url) {
    DatabaseUrl parsed = DatabaseUrl.parse(url);
    assertThat(DatabaseUrl.parse(parsed.render(false))).isEqualTo(parsed).hasSameHashCodeAs(parsed);
  }

  private static InvalidDatabaseUrlException refusal(String url) {
    var refusal =
        catchThrowableOfType(InvalidDatabaseUrlException.class, () -> DatabaseUrl.parse(url));
    assertThat(refusal).as("refusal").isNotNull();
    return refusal;
  }

  @Nested
  class AUrlInTheFormOfSqlAlchemy {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        nullValues = "-",
        textBlock =
            """
            postgresql://                                          | -        | -        | -         | -    | -
            postgresql://hostspec                                  | -        | -        | hostspec  | -    | -
            postgresql://hostspec/                                 | -        | -        | hostspec  | -    | ``
            postgresql://hostspec/database                         | -        | -        | hostspec  | -    | database
            postgresql://hostspec/?arg1=val1&arg2=val2             | -        | -        | hostspec  | -    | ``
            postgresql://username@hostspec                         | username | -        | hostspec  | -    | -
            postgresql://username:password@hostspec                | username | password | hostspec  | -    | -
            postgresql://username:password@hostspec/database       | username | password | hostspec  | -    | database
            postgresql://username:password@/database               | username | password | -         | -    | database
            postgresql://username:password@127.0.0.1:1521          | username | password | 127.0.0.1 | 1521 | -
            postgresql://username:password@hostspec:110//usr/db_file.db | username | password | hostspec | 110 | /usr/db_file.db
            postgresql+asyncpg:///database                         | -        | -        | -         | -    | database
            postgresql://:5432/database                            | -        | -        | -         | 5432 | database
            postgresql://hostspec?query=but_no_db                  | -        | -        | hostspec  | -    | -
            postgresql://username:password@hostspec:450?query=but_no_db | username | password | hostspec | 450 | -
            postgresql://username:pass@[2001:da8:2004:1000:202:116:160:90]/d?a=b    | username | pass | 2001:da8:2004:1000:202:116:160:90 | -  | d
            postgresql://username:pass@[2001:da8:2004:1000:202:116:160:90]:80/d?a=b | username | pass | 2001:da8:2004:1000:202:116:160:90 | 80 | d
            postgresql://h/d#frag                                  | -        | -        | h         | -    | d#frag
            postgresql://:pw@h/d                                   | ``       | pw       | h         | -    | d
            postgresql://@h/d                                      | ``       | -        | h         | -    | d
            postgresql://username%40:@hostspec                     | username@ | ``      | hostspec  | -    | -
            """)
    void isTakenApart(
        String url,
        @Nullable String username,
        @Nullable String password,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String database) {
      assertParts(url, username, password, host, port, database);
      assertRoundTrip(url);
    }

    @ParameterizedTest
    @CsvSource({
      "sqlite://h, sqlite, ",
      "sqlite+aiosqlite://, sqlite, aiosqlite",
      "postgresql://h, postgresql, ",
      "postgresql+asyncpg://h, postgresql, asyncpg",
      "postgres://h, postgresql, ",
      "postgres+psycopg2://h, postgresql, psycopg2",
      "mysql+pymysql://h, mysql, pymysql",
      "mariadb+any_thing+at_all://h, mariadb, any_thing+at_all",
    })
    void namesADialectAndPerhapsADriver(String url, String dialect, @Nullable String driver) {
      DatabaseUrl parsed = DatabaseUrl.parse(url);
      assertThat(parsed.dialect()).isEqualTo(dialect);
      assertThat(parsed.driver()).isEqualTo(Optional.ofNullable(driver));
      assertRoundTrip(url);
    }

    @Test
    void mayStandInWhiteSpace() {
      assertThat(DatabaseUrl.parse(" \tpostgresql://h/d\n"))
          .isEqualTo(DatabaseUrl.parse("postgresql://h/d"));
    }
  }

  @Nested
  class SeveralHosts {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            postgresql://u:p@h1:5432,h2:5433/db?target_session_attrs=any | h1:5432 h2:5433
            postgresql://u:p@h1,h2:5433/db                | h1 h2:5433
            postgresql://h1:5432,h2                       | h1:5432 h2
            postgresql://u@[::1]:5432,[fe80::1%25]/db     | ::1:5432 fe80::1%25
            postgres+asyncpg://u:p:w/x?@127.0.0.1,h2,h3/  | 127.0.0.1 h2 h3
            jdbc:postgresql://h1:5432,h2:5433/db?user=u   | h1:5432 h2:5433
            postgresql://h1/db                            | h1
            postgresql://:5433/db                         | :5433
            postgresql:///db                              |
            sqlite:///app,db                              |
            """)
    void areAllThereInTheirOrder(String url, @Nullable String hosts) {
      String shown =
          DatabaseUrl.parse(url).hosts().stream()
              .map(
                  h ->
                      h.name().orElse("") + (h.port().isPresent() ? ":" + h.port().getAsInt() : ""))
              .collect(Collectors.joining(" "));
      assertThat(shown).isEqualTo(hosts == null ? "" : hosts);
      assertRoundTrip(url);
    }

    @Test
    void leaveTheFirstOneWhereItWas() {
      DatabaseUrl url = DatabaseUrl.parse("postgresql://u:secret@h1,h2:5433/db");
      assertThat(url.host()).contains("h1");
      assertThat(url.port()).isEmpty();
      assertThat(url).hasToString("postgresql://u:***@h1,h2:5433/db");
    }

    @Test
    void arePartOfTheValueAndSoIsTheirOrder() {
      DatabaseUrl url = DatabaseUrl.parse("postgresql://h1,h2/db");
      assertThat(DatabaseUrl.parse("jdbc:postgresql://h1,h2/db"))
          .isEqualTo(url)
          .hasSameHashCodeAs(url);
      assertThat(DatabaseUrl.parse("postgresql://h2,h1/db")).isNotEqualTo(url);
      assertThat(DatabaseUrl.parse("postgresql://h1/db")).isNotEqualTo(url);
    }
  }

  @Nested
  class Remarks {

    @ParameterizedTest
    @ValueSource(strings = {"postgres://u:canary@h/d", "postgres+asyncpg://u:canary@h/d"})
    void tellTheNameOfPostgresql(String written) {
      DatabaseUrl url = DatabaseUrl.parse(written);
      assertThat(url.notices())
          .singleElement()
          .asString()
          .startsWith("MYFY0111: ")
          .contains("postgresql://")
          .doesNotContain("canary");
      DatabaseUrl named = DatabaseUrl.parse(written.replace("postgres", "postgresql"));
      assertThat(url).isEqualTo(named).hasSameHashCodeAs(named);
      assertThat(url.render(false)).isEqualTo(named.render(false));
    }

    @Test
    void outliveOtherCredentials() {
      DatabaseUrl url = DatabaseUrl.parse("postgres://h/d");
      assertThat(url.withCredentials(Optional.of("u"), Optional.empty()).notices()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://h/d", "sqlite://", "jdbc:postgresql://h/d"})
    void areMostlyNotThere(String url) {
      assertThat(DatabaseUrl.parse(url).notices()).isEmpty();
    }
  }

  @Nested
  class InMemory {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "sqlite://",
          "sqlite:///",
          "sqlite:///:memory:",
          "sqlite+aiosqlite:///%3Amemory%3A?timeout=3",
          "jdbc:sqlite:",
          "jdbc:sqlite::memory:"
        })
    void isSqliteWithoutAFile(String url) {
      assertThat(DatabaseUrl.parse(url).isInMemory()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"sqlite:///app.db", "sqlite:////:memory:", "postgresql://", "mysql:///"})
    void isNothingElse(String url) {
      assertThat(DatabaseUrl.parse(url).isInMemory()).isFalse();
    }
  }

  @Nested
  class UserPasswordAndDatabase {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            user            | pass word + other%3Awords   | user           | pass word + other:words
            user            | apples%2Foranges            | user           | apples/oranges
            user            | apples%40oranges%40%40      | user           | apples@oranges@@
            user%25%26%7C   | pass%25%26%7C               | `user%&|`      | `pass%&|`
            user🐍測試        | pass🐍測試                    | user🐍測試       | pass🐍測試
            %C3%A9          | %F0%9F%94%91                | é              | 🔑
            a b+c           | d e+f                       | a b+c          | d e+f
            u               | p:w                         | u              | p:w
            u               | p/w                         | u              | p/w
            u               | p?w                         | u              | p?w
            u               | p#w                         | u              | p#w
            u               | p:/?#&=;'"\\\\w             | u              | p:/?#&=;'"\\\\w
            u               | %2541%0A                    | u              | `%41\n`
            us@er           | p                           | us@er          | p
            """)
    void areDecoded(String writtenUser, String writtenPassword, String user, String password) {
      String url = "mysql://" + writtenUser + ":" + writtenPassword + "@h:3306/db";
      assertParts(url, user, password, "h", 3306, "db");
      assertRoundTrip(url);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            test+database with%40atsign | test+database with@atsign
            db%3Fwith%3Dqmark           | db?with=qmark
            test database with spaces   | test database with spaces
            %20d%20                     | ' d '
            """)
    void decodeTheDatabaseLikewise(String written, String database) {
      String url = "postgresql://username:password@hostspec/" + written;
      assertParts(url, "username", "password", "hostspec", null, database);
      assertRoundTrip(url);
    }

    @Test
    void mayBeTenKilobytesLong() {
      String password = "é/".repeat(5_000);
      assertParts("postgresql://u:" + password + "@h", "u", password, "h", null, null);
    }
  }

  @Nested
  class AnSqliteUrl {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        nullValues = "-",
        textBlock =
            """
            sqlite://                                             | -
            sqlite:///                                            | ''
            sqlite:///:memory:                                    | :memory:
            sqlite+aiosqlite:///./myfy.db                         | ./myfy.db
            sqlite:///foo/bar/im/a/file                           | foo/bar/im/a/file
            sqlite:////usr/local/_xtest@example.com/members.db    | /usr/local/_xtest@example.com/members.db
            sqlite:///E:/work/src/LEM/db/hello.db                 | E:/work/src/LEM/db/hello.db
            sqlite:///E:/src/LEM/db/hello.db?foo=bar&hoho=lala&hoho=bat | E:/src/LEM/db/hello.db
            sqlite:///C:\\dir\\app.db                             | C:\\dir\\app.db
            """)
    void namesAFileAndNoHost(String url, @Nullable String file) {
      assertParts(url, null, null, null, null, file);
      assertRoundTrip(url);
    }

    @Test
    void keepsItsSlashes() {
      assertThat(DatabaseUrl.parse("sqlite:///path/with/slashes"))
          .hasToString("sqlite:///path/with/slashes");
      assertThat(DatabaseUrl.parse("sqlite:///:memory:")).hasToString("sqlite:///%3Amemory%3A");
    }
  }

  @Nested
  class TheQuery {

    @ParameterizedTest
    @ValueSource(strings = {"mysql://h/db", "mysql://h/", "mysql://h", "mysql://u:p@h:450"})
    void followsAnyOtherPart(String url) {
      assertThat(DatabaseUrl.parse(url).query()).isEmpty();
      String withQuery = url + "?arg1=param1&arg2=param2";
      assertThat(DatabaseUrl.parse(withQuery).query())
          .isEqualTo(Map.of("arg1", List.of("param1"), "arg2", List.of("param2")));
      assertThat(DatabaseUrl.parse(withQuery).render(false)).isEqualTo(withQuery);
    }

    @Test
    void repeatsKeysInOrderOfAppearance() {
      var query = DatabaseUrl.parse("mysql://h?b=2&a=1&b=1&c=x").query();
      assertThat(query.keySet()).containsExactly("b", "a", "c");
      assertThat(query).containsEntry("b", List.of("2", "1"));
    }

    @Test
    void isRenderedSortedByKey() {
      assertThat(DatabaseUrl.parse("mysql://h?b=2&a=1&b=1"))
          .hasToString("mysql://h?a=1&b=2&b=1")
          .isEqualTo(DatabaseUrl.parse("mysql://h?a=1&b=2&b=1"));
    }

    @Test
    void isFormEncoded() {
      String url = "mysql://u:p@h/db?arg1%3D=param1&arg2=param+2&k=%C3%A9%2B";
      assertThat(DatabaseUrl.parse(url).query())
          .isEqualTo(
              Map.of("arg1=", List.of("param1"), "arg2", List.of("param 2"), "k", List.of("é+")));
      assertThat(DatabaseUrl.parse(url).render(false)).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "?a=", "?a", "?&&", "?a=&b&"})
    void dropsBlankValues(String query) {
      assertThat(DatabaseUrl.parse("mysql://h/d" + query))
          .isEqualTo(DatabaseUrl.parse("mysql://h/d"));
    }

    @Test
    void isUnmodifiable() {
      var query = DatabaseUrl.parse("mysql://h?a=1").query();
      assertThatThrownBy(() -> query.put("b", List.of()))
          .isInstanceOf(UnsupportedOperationException.class);
      assertThatThrownBy(() -> query.values().iterator().next().add("2"))
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Nested
  class Rendering {

    @ParameterizedTest
    @CsvSource({
      "mysql://user:pass word + other%3Awords@host/db, mysql://user:***@host/db",
      "mysql://username%40:@hostspec/database, mysql://username%40:***@hostspec/database",
      "mysql://:secret@h, mysql://:***@h",
      "mysql://user@h, mysql://user@h",
      "postgresql://u:secret@[::1]:80/d?a=b, postgresql://u:***@[::1]:80/d?a=b",
    })
    void masksThePassword(String url, String masked) {
      assertThat(DatabaseUrl.parse(url)).hasToString(masked);
      assertThat(DatabaseUrl.parse(url).render(true)).isEqualTo(masked);
      assertThat(DatabaseUrl.parse(url).render(false)).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"password", "sslpassword", "trustStorePassword", "PASSWD", "client_secret"})
    void masksTheSecretsInTheQuery(String key) {
      String url = "postgresql://h/d?" + key + "=s3cret&sslmode=require";
      assertThat(DatabaseUrl.parse(url).toString())
          .doesNotContain("s3cret")
          .contains(key + "=***", "sslmode=require");
      assertThat(DatabaseUrl.parse(url).render(false)).contains(key + "=s3cret");
    }
  }

  @Nested
  class Equality {

    private final DatabaseUrl url =
        DatabaseUrl.parse("mysql+x://username:password@[2001:da8::90]:80/database?foo=bar");

    @Test
    void holdsForEqualParts() {
      assertThat(DatabaseUrl.parse(url.render(false))).isEqualTo(url).hasSameHashCodeAs(url);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "mariadb+x://username:password@[2001:da8::90]:80/database?foo=bar",
          "mysql://username:password@[2001:da8::90]:80/database?foo=bar",
          "mysql+x://uname:password@[2001:da8::90]:80/database?foo=bar",
          "mysql+x://username:pwd@[2001:da8::90]:80/database?foo=bar",
          "mysql+x://username:@[2001:da8::90]:80/database?foo=bar",
          "mysql+x://username@[2001:da8::90]:80/database?foo=bar",
          "mysql+x://username:password@host:80/database?foo=bar",
          "mysql+x://username:password@[2001:da8::90]/database?foo=bar",
          "mysql+x://username:password@[2001:da8::90]:80/?foo=bar",
          "mysql+x://username:password@[2001:da8::90]:80?foo=bar",
          "mysql+x://username:password@[2001:da8::90]:80/database",
        })
    void failsForAnyOtherPart(String other) {
      assertThat(DatabaseUrl.parse(other)).isNotEqualTo(url);
    }
  }

  @Nested
  class OtherCredentials {

    private final DatabaseUrl url = DatabaseUrl.parse("mysql+x://u:p@h:80/db?k=v");

    @Test
    void replaceTheOnesInTheUrl() {
      assertThat(url.withCredentials(Optional.of("a@b"), Optional.of("%41\n")))
          .isEqualTo(DatabaseUrl.parse("mysql+x://a%40b:%2541%0A@h:80/db?k=v"));
      assertThat(url.withCredentials(Optional.of("u"), Optional.of("")))
          .isEqualTo(DatabaseUrl.parse("mysql+x://u:@h:80/db?k=v"));
      assertThat(url.withCredentials(Optional.empty(), Optional.of("p")))
          .isEqualTo(DatabaseUrl.parse("mysql+x://:p@h:80/db?k=v"));
      assertThat(url.withCredentials(Optional.empty(), Optional.empty()))
          .isEqualTo(DatabaseUrl.parse("mysql+x://h:80/db?k=v"));
    }

    @Test
    void leaveTheUrlAsItWas() {
      assertThat(url.withCredentials(Optional.of("other"), Optional.empty())).isNotEqualTo(url);
      assertThat(url.password()).contains("p");
    }
  }

  @Nested
  class AJdbcUrl {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            jdbc:sqlite:                                         | sqlite://
            jdbc:sqlite::memory:                                 | sqlite:///:memory:
            jdbc:sqlite:app.db                                   | sqlite:///app.db
            jdbc:sqlite:/var/a@b/app.db                          | sqlite:////var/a@b/app.db
            jdbc:sqlite:C:/dir/app.db?cache=shared               | sqlite:///C:/dir/app.db?cache=shared
            jdbc:sqlite:a%20b+c.db                               | sqlite:///a%2520b+c.db
            jdbc:postgresql:db                                   | postgresql:///db
            jdbc:postgresql:                                     | postgresql://
            jdbc:postgresql:db?user=u                            | postgresql://u@/db
            jdbc:postgresql://host/db                            | postgresql://host/db
            jdbc:postgresql:///db                                | postgresql:///db
            jdbc:postgresql://host:5432/                         | postgresql://host:5432/
            jdbc:postgresql://[::1]:5432/db                      | postgresql://[::1]:5432/db
            jdbc:postgresql://host:5432/db?user=u&password=p&k=v | postgresql://u:p@host:5432/db?k=v
            jdbc:postgresql://host/a%40+b?user=a@b%2Bc+d&password=x%40/?:# | postgresql://a%40b+c d:x%40/?:#@host/a%40 b
            jdbc:mysql://host:3306/db?user=root&password=        | mysql://root:@host:3306/db
            jdbc:mysql://host?password=p                         | mysql://:p@host
            jdbc:mysql://u:p%40+@host:3306/db?k=v&k=w&blank=     | mysql://u:p%40 @host:3306/db?k=v&k=w
            jdbc:mysql://u@host/db?password=p                    | mysql://u:p@host/db
            jdbc:mysql://host:3306/db?user=a@b/c                 | mysql://a%40b%2Fc@host:3306/db
            jdbc:mariadb://host:3307/db?USER=u&Password=p        | mariadb://u:p@host:3307/db
            jdbc:mariadb://u:p+q@host/db                         | mariadb://u:p+q@host/db
            jdbc:mariadb://host/db?user=u&password=p+q%40        | mariadb://u:p+q%40@host/db
            """)
    void isTheSameValue(String jdbc, String sqlAlchemy) {
      assertThat(DatabaseUrl.parse(jdbc)).isEqualTo(DatabaseUrl.parse(sqlAlchemy));
      assertRoundTrip(jdbc);
    }

    @Test
    void namesNoDriverAndLosesItsPrefix() {
      DatabaseUrl url = DatabaseUrl.parse(" jdbc:mysql://h/d?user=u&password=secret&k=v ");
      assertThat(url.driver()).isEmpty();
      assertThat(url.query()).isEqualTo(Map.of("k", List.of("v")));
      assertThat(url).hasToString("mysql://u:***@h/d?k=v");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            MYFY0102 | jdbc:h2:mem:hostcanary
            MYFY0102 | jdbc:oracle:thin:usercanary/pwcanary@//hostcanary
            MYFY0102 | jdbc:postgres://hostcanary/db
            MYFY0102 | jdbc:mysql+srv://hostcanary/db
            MYFY0106 | jdbc:
            MYFY0106 | jdbc:hostcanary
            MYFY0106 | jdbc://usercanary:pwcanary@hostcanary
            MYFY0106 | jdbc:postgresql:/hostcanary
            MYFY0106 | jdbc:mysql:hostcanary
            MYFY0106 | jdbc:mysql:loadbalance://hostcanary
            MYFY0106 | jdbc:mariadb:
            MYFY0107 | jdbc:mysql://hostcanary:5432,h2:5433/db
            MYFY0108 | jdbc:postgresql://hostcanary:5432,/db
            MYFY0112 | jdbc:postgresql://h/db?user=u&password=pw&canary
            MYFY0112 | jdbc:mysql://h/db?password=pw&canary&k=v
            MYFY0107 | jdbc:mariadb://u:pwcanary@hostcanary,h2/db
            MYFY0108 | jdbc:mysql://address=(host=hostcanary)(allowLocalInfile=true)/db
            MYFY0104 | jdbc:mysql://hostcanary:pwcanary/db
            MYFY0105 | jdbc:mysql://h/db?password=pwcanary%
            MYFY0109 | jdbc:postgresql://usercanary:pwcanary@hostcanary/db
            MYFY0110 | jdbc:mysql://usercanary@h/db?user=usercanary
            MYFY0110 | jdbc:mysql://u:pwcanary@h/db?password=pwcanary
            MYFY0110 | jdbc:postgresql://h/db?password=pwcanary&password=pwcanary
            MYFY0103 | jdbc:mysql://usercanary:pw@canary@hostcanary/db
            MYFY0103 | jdbc:mysql://usercanary:12/canary@hostcanary/db
            MYFY0103 | jdbc:mysql://usercanary:pw@canary?x@hostcanary/db
            MYFY0103 | jdbc:postgresql:usercanary:pwcanary@hostcanary
            """)
    void isRefusedInAnyOtherForm(String id, String url) {
      assertThat(refusal(url).id()).isEqualTo(id);
      assertThat(refusal(url)).hasMessageNotContaining("canary").hasMessageContaining("://");
    }
  }

  @Nested
  class AUrlThatCannotBeUnderstood {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            MYFY0101 | ``
            MYFY0101 | 42
            MYFY0101 | pwcanary
            MYFY0101 | usercanary:pwcanary@hostcanary
            MYFY0101 | ://usercanary:pwcanary@hostcanary
            MYFY0101 | my-db://hostcanary
            MYFY0101 | postgresql:/hostcanary
            MYFY0101 | postgresql+://hostcanary
            MYFY0101 | +asyncpg://hostcanary
            MYFY0102 | PostgreSQL://usercanary:pwcanary@hostcanary
            MYFY0102 | oracle+cx://usercanary:pwcanary@hostcanary
            MYFY0102 | a_very_long_word_with_a_canary://h
            MYFY0103 | postgresql://usercanary:p@canary@hostcanary/db
            MYFY0103 | postgresql://usercanary:p@canary:x@hostcanary/db
            MYFY0103 | postgresql://usercanary:p@canary/x@hostcanary/db
            MYFY0103 | postgresql://usercanary:p@canary?x=y@hostcanary/db
            MYFY0103 | postgresql://usercanary:p@@hostcanary/db
            MYFY0104 | postgresql://hostcanary:/db
            MYFY0104 | postgresql://hostcanary:abc/db
            MYFY0104 | postgresql://usercanary:pwcanary
            MYFY0104 | postgresql://hostcanary:0
            MYFY0104 | postgresql://hostcanary:65536
            MYFY0104 | postgresql://hostcanary:99999999999999999999
            MYFY0104 | postgresql://hostcanary:+80
            MYFY0104 | postgresql://hostcanary:-1
            MYFY0104 | postgresql://hostcanary:٣
            MYFY0104 | postgresql://hostcanary:` 80 /`
            MYFY0104 | postgresql://hostcanary:5432:5432
            MYFY0105 | postgresql://usercanary:pwcanary%@h
            MYFY0105 | postgresql://usercanary:pwcanary%4@h
            MYFY0105 | postgresql://usercanary:pwcanary%zz@h
            MYFY0105 | postgresql://usercanary:pwcanary%FF@h
            MYFY0105 | postgresql://h/canary%٣٣
            MYFY0105 | postgresql://h/?canary=%C3
            MYFY0107 | mariadb://u:pwcanary@hostcanary:5432,h2:5433/db
            MYFY0107 | sqlite://hostcanary,h2/db
            MYFY0108 | postgresql://u:pwcanary@hostcanary,/db
            MYFY0108 | postgresql://u:pwcanary@,hostcanary/db
            MYFY0108 | postgresql://hostcanary,:5432/db
            MYFY0108 | postgresql://hostcanary,,h2/db
            MYFY0108 | postgresql://h1, hostcanary/db
            MYFY0104 | postgresql://hostcanary:5432,h2:canary/db
            MYFY0104 | postgresql://u:pwcanary@h1,h2:65536/db
            MYFY0103 | postgresql://u:p@canary,h1@h2/db
            MYFY0107 | mysql://hostcanary,h2/db
            MYFY0108 | postgresql://host canary/db
            MYFY0108 | postgresql://host%2Fcanary/db
            MYFY0108 | mysql://address=(host=hostcanary)(allowLocalInfile=true)/db
            MYFY0108 | mysql://hostcanary&allowLocalInfile=true/db
            MYFY0108 | postgresql://[::1/canary
            MYFY0108 | postgresql://[]/canary
            MYFY0108 | postgresql://[::1]canary/db
            MYFY0108 | postgresql://[hostcanary]]/db
            """)
    void isRefusedWithoutARepetition(String id, String url) {
      assertThat(refusal(url).id()).isEqualTo(id);
      assertThat(refusal(url))
          .hasMessageStartingWith(id + ": ")
          .hasMessageNotContaining("canary")
          .hasMessageContaining("://");
    }

    @Test
    void hasTheSupportedDialectsInItsMessage() {
      assertThat(refusal("oracle://u:p@h"))
          .hasMessageContaining("'oracle'")
          .hasMessageContainingAll("sqlite", "postgresql", "mysql", "mariadb");
      assertThat(refusal("jdbc:h2:mem:x"))
          .hasMessageContaining("'h2'")
          .hasMessageContainingAll("sqlite", "postgresql", "mysql", "mariadb");
    }

    @Test
    void isToldHowToWriteAnAtInAPassword() {
      assertThat(refusal("postgresql://u:p@ss@host/db")).hasMessageContaining("%40");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "sqlite:///\uD83D",
          "mysql://\uDD11@h",
          "mysql://h?\uD83D=1",
          "jdbc:sqlite:\uD83D"
        })
    void isRefusedForHalfACharacter(String url) {
      assertThat(refusal(url).id()).isEqualTo("MYFY0105");
    }

    @Test
    void keepsTheFirstCause() {
      assertThat(refusal("mysql://u:%FF@h")).hasCauseInstanceOf(CharacterCodingException.class);
    }
  }
}
