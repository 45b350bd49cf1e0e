package dev.myfy.data.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.InvalidDatabaseUrlException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcTargetsTest {

  private static JdbcTarget target(String url) {
    DatabaseUrl parsed = DatabaseUrl.parse(url);
    Map<String, Object> values =
        Map.of(
            "databaseUrl", parsed,
            "connectTimeout", Duration.ofMillis(2500),
            "readTimeout", Duration.ofSeconds(60));
    DatabaseSettings settings =
        (DatabaseSettings)
            Proxy.newProxyInstance(
                JdbcTargetsTest.class.getClassLoader(),
                new Class<?>[] {DatabaseSettings.class},
                (proxy, method, arguments) -> values.get(method.getName()));
    return JdbcTargets.of(settings, SqliteFile.of(parsed));
  }

  @Test
  void credentialsAreNeverInTheUrl() {
    JdbcTarget target = target("postgresql+asyncpg://ann:p%40ss@db:5433/my%20shop");
    assertThat(target.url()).isEqualTo("jdbc:postgresql://db:5433/my%20shop");
    assertThat(target.properties()).containsEntry("user", "ann").containsEntry("password", "p@ss");
    assertThat(target.toString()).contains("***").doesNotContain("p@ss").doesNotContain("p%40ss");
  }

  @Test
  void timeoutsAreRoundedUpBecauseZeroWouldBeForEver() {
    assertThat(target("postgresql://db/shop").properties())
        .containsEntry("connectTimeout", "3")
        .containsEntry("loginTimeout", "3")
        .containsEntry("socketTimeout", "60");
  }

  @Test
  void mysqlUsesTheDriverThatIsThere() {
    JdbcTarget target = target("mysql+aiomysql://ann:pw@[::1]/my shop?charset=utf8mb4");
    assertThat(target.driverClass()).isEqualTo("org.mariadb.jdbc.Driver");
    assertThat(target.url()).isEqualTo("jdbc:mariadb://[::1]:3306/my shop");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://db/shop?socketFactory=evil",
        "mysql://db/shop?allowLocalInfile=true",
        "mysql://db/shop?charset=latin1",
        "sqlite:///a.db?enable_load_extension=true",
        "postgresql://db/shop?connect_timeout=x",
        "postgresql://db/shop?connect_timeout=0",
        "sqlite:///a.db?timeout=-5",
        "mysql://db/shop%3FallowLocalInfile=true",
        "sqlite:///a%00b.db"
      })
  void whatIsUnknownOrUnsafeIsRefused(String url) {
    assertThatThrownBy(() -> target(url))
        .isInstanceOf(InvalidDatabaseUrlException.class)
        .hasMessageStartingWith("MYFY03");
  }
}
