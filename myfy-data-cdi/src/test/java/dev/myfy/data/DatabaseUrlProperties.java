package dev.myfy.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class DatabaseUrlProperties {

  private static final List<String> HARD_TEXT =
      List.of(
          "@", ":", "/", "?", "#", "&", "%", "+", "=", ";", "'", "\"", "\\", " ", "é", "🔑", "%41",
          "\n", "\0", ",", "[", "]", "a", "Z", "0", "~");

  /** A URL by its parts; absent parts are null. */
  record Parts(
      String scheme,
      @Nullable String username,
      @Nullable String password,
      @Nullable String host,
      @Nullable Integer port,
      @Nullable String database,
      Map<String, List<String>> query) {

    /** Written by the JDK's encoder, not by the one under test. */
    String url() {
      String user = username == null ? "" : encoded(username);
      String secret = username == null || password == null ? "" : ":" + encoded(password);
      return scheme
          + "://"
          + (username == null ? "" : user + secret + "@")
          + (host == null ? "" : host)
          + (port == null ? "" : ":" + port)
          + tail();
    }

    String tail() {
      String path = database == null ? "" : "/" + encoded(database);
      return query.entrySet().stream()
          .flatMap(e -> e.getValue().stream().map(v -> encoded(e.getKey()) + "=" + encoded(v)))
          .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Optional<String> expectedPassword() {
      return username == null ? Optional.empty() : Optional.ofNullable(password);
    }
  }

  @Property(tries = 1000)
  void partsComeBackUnchanged(@ForAll("parts") Parts parts) {
    DatabaseUrl url = DatabaseUrl.parse(parts.url());
    assertThat(url.username()).isEqualTo(Optional.ofNullable(parts.username()));
    assertThat(url.password()).isEqualTo(parts.expectedPassword());
    assertThat(url.host()).isEqualTo(Optional.ofNullable(parts.host()).map(this::withoutBrackets));
    assertThat(url.port())
        .isEqualTo(parts.port() == null ? OptionalInt.empty() : OptionalInt.of(parts.port()));
    assertThat(url.database()).isEqualTo(Optional.ofNullable(parts.database()));
    assertThat(url.query()).isEqualTo(parts.query());
  }

  @Property(tries = 1000)
  void renderingRoundTripsToAnEqualValue(@ForAll("parts") Parts parts) {
    DatabaseUrl url = DatabaseUrl.parse(parts.url());
    DatabaseUrl again = DatabaseUrl.parse(url.render(false));
    assertThat(again).isEqualTo(url).hasSameHashCodeAs(url);
    assertThat(again.render(false)).isEqualTo(url.render(false));
  }

  @Property(tries = 1000)
  void severalHostsComeBackUnchanged(
      @ForAll("hostsAndPorts") List<String> hosts,
      @ForAll("password") String password,
      @ForAll("queries") Map<String, List<String>> query) {
    Parts rest = new Parts("", null, null, null, null, "app", query);
    String secret = Parts.encoded(password);
    String text = "@" + String.join(",", hosts) + rest.tail();
    DatabaseUrl url = DatabaseUrl.parse("postgresql://u:" + secret + text);
    assertThat(url.hosts().stream().map(this::written).toList()).isEqualTo(hosts);
    assertThat(DatabaseUrl.parse(url.render(false))).isEqualTo(url).hasSameHashCodeAs(url);
    String without = DatabaseUrl.parse("postgresql://u" + text).toString();
    Assume.that(!without.contains(password) && !without.contains(secret));
    assertThat(url.toString()).doesNotContain(password).doesNotContain(secret);
  }

  private String written(DatabaseUrl.Host host) {
    String name = host.name().orElse("");
    String port = host.port().isPresent() ? ":" + host.port().getAsInt() : "";
    return (name.contains(":") ? "[" + name + "]" : name) + port;
  }

  @Property(tries = 1000)
  void rawTextThatIsAcceptedRoundTrips(
      @ForAll("schemes") String scheme, @ForAll("hardText") String text) {
    String raw = scheme + "://" + text;
    if (!(catchThrowable(() -> DatabaseUrl.parse(raw)) instanceof InvalidDatabaseUrlException)) {
      DatabaseUrl url = DatabaseUrl.parse(raw);
      assertThat(DatabaseUrl.parse(url.render(false))).isEqualTo(url);
    }
  }

  @Property(tries = 1000)
  void jdbcUrlsAreTheSameValue(@ForAll("user") String user, @ForAll("password") String password) {
    String credentials =
        "user=" + Parts.encoded(user) + "&password=" + Parts.encoded(password) + "&k=v";
    String sqlAlchemy = Parts.encoded(user) + ":" + Parts.encoded(password) + "@h:99/d?k=v";
    for (String dialect : List.of("postgresql", "mysql", "mariadb")) {
      assertThat(DatabaseUrl.parse("jdbc:" + dialect + "://h:99/d?" + credentials))
          .isEqualTo(DatabaseUrl.parse(dialect + "://" + sqlAlchemy));
    }
  }

  @Property(tries = 1000)
  void theMaskedTextNeverHoldsThePassword(
      @ForAll("parts") Parts parts, @ForAll("password") String password) {
    String rest = "@h" + parts.tail();
    String secret = Parts.encoded(password);
    String without = DatabaseUrl.parse(parts.scheme() + "://u" + rest).toString();
    Assume.that(!without.contains(password) && !without.contains(secret));
    String masked = DatabaseUrl.parse(parts.scheme() + "://u:" + secret + rest).toString();
    assertThat(masked).doesNotContain(password).doesNotContain(secret);
    assertThat(masked).contains("u:***@h");
  }

  @Property(tries = 1000)
  void garbageIsRefusedWithoutBeingRepeated(@ForAll("garbage") String garbage) {
    Throwable thrown = catchThrowable(() -> DatabaseUrl.parse(garbage));
    if (thrown != null) {
      assertThat(thrown).isInstanceOf(InvalidDatabaseUrlException.class);
      assertThat(thrown).hasMessageNotContaining(garbage);
    }
  }

  @Property(tries = 1000)
  void aRefusalRepeatsNoPart(
      @ForAll("schemes") String scheme,
      @ForAll("hardText") String one,
      @ForAll("hardText") String two,
      @ForAll("hardText") String three) {
    for (String prefix : List.of("", "jdbc:")) {
      String url = prefix + scheme + "://" + one + "canary" + two + "canary@" + three + "canary";
      Throwable thrown = catchThrowable(() -> DatabaseUrl.parse(url));
      if (thrown != null) {
        assertThat(thrown).isInstanceOf(InvalidDatabaseUrlException.class);
        assertThat(thrown).hasMessageNotContaining("canary");
      }
    }
  }

  @Provide
  Arbitrary<Parts> parts() {
    return Combinators.combine(
            schemes(),
            hardText().injectNull(0.2),
            hardText().injectNull(0.2),
            hosts().injectNull(0.2),
            Arbitraries.integers().between(1, 65_535).injectNull(0.3),
            hardText().injectNull(0.2),
            queries())
        .as(Parts::new);
  }

  @Provide
  Arbitrary<String> schemes() {
    return Arbitraries.of(
        "sqlite", "sqlite+aiosqlite", "postgresql", "postgresql+asyncpg", "mysql", "mariadb+x");
  }

  @Provide
  Arbitrary<String> hardText() {
    return Arbitraries.of(HARD_TEXT).list().ofMaxSize(12).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<String> user() {
    return hardText().filter(text -> !text.isEmpty());
  }

  @Provide
  Arbitrary<String> password() {
    return hardText().filter(text -> text.length() >= 4);
  }

  @Provide
  Arbitrary<String> garbage() {
    Arbitrary<String> text = Arbitraries.strings().ofMinLength(4).ofMaxLength(60);
    return Arbitraries.oneOf(
            text,
            text.map(t -> "postgresql://" + t),
            text.map(t -> "jdbc:mysql://" + t),
            text.map(t -> "jdbc:" + t))
        .filter(t -> !t.isBlank());
  }

  private Arbitrary<String> hosts() {
    return Arbitraries.of("localhost", "db-1.example.com", "127.0.0.1", "[::1]", "[fe80::1%25]");
  }

  /** At least two, as they stand in the URL. */
  @Provide
  Arbitrary<List<String>> hostsAndPorts() {
    Arbitrary<String> ports = Arbitraries.integers().between(1, 65_535).map(p -> ":" + p);
    Arbitrary<String> maybe = Arbitraries.oneOf(ports, Arbitraries.just(""));
    return Combinators.combine(hosts(), maybe).as(String::concat).list().ofMinSize(2).ofMaxSize(6);
  }

  @Provide
  Arbitrary<Map<String, List<String>>> queries() {
    Arbitrary<String> values = hardText().filter(text -> !text.isEmpty());
    return Arbitraries.maps(hardText(), values.list().ofMinSize(1).ofMaxSize(3)).ofMaxSize(3);
  }

  private String withoutBrackets(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
