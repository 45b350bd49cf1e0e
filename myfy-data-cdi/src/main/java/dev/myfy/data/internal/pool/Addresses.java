package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseUrl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The machines and the user of a URL, as every JDBC driver wants them. */
final class Addresses {

  private static final String LOCALHOST = "localhost";
  private static final DatabaseUrl.Host DEFAULT =
      new DatabaseUrl.Host(Optional.empty(), OptionalInt.empty());

  private Addresses() {}

  /** {@code h1:5432,[::1]:5433}; always with a port. */
  static String of(DatabaseUrl url, int defaultPort) {
    List<DatabaseUrl.Host> hosts = url.hosts().isEmpty() ? List.of(DEFAULT) : url.hosts();
    return hosts.stream().map(host -> of(host, defaultPort)).collect(Collectors.joining(","));
  }

  private static String of(DatabaseUrl.Host host, int defaultPort) {
    String name = host.name().orElse(LOCALHOST);
    String bracketed = name.contains(":") ? "[" + name + "]" : name;
    return bracketed + ":" + host.port().orElse(defaultPort);
  }

  /** User and password as properties: a driver's error may print its URL. */
  static Map<String, String> credentials(DatabaseUrl url) {
    Map<String, String> properties = new HashMap<>();
    url.username().ifPresent(user -> properties.put("user", user));
    url.password().ifPresent(password -> properties.put("password", password));
    return properties;
  }
}
