package dev.myfy.data;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The machines that a database URL names, in the order in which they are tried.
 *
 * @param all never empty: a URL without a host has one end point without a name
 */
record DatabaseUrlEndpoints(List<DatabaseUrlEndpoint> all) {

  private static final String SEPARATOR = ",";

  /** Several hosts are libpq's form, and pgjdbc's; the other databases have no such thing. */
  private static final String WITH_SEVERAL_HOSTS = "postgresql";

  static DatabaseUrlEndpoints parse(String text, String dialect) {
    if (!text.contains(SEPARATOR)) {
      return new DatabaseUrlEndpoints(List.of(DatabaseUrlEndpoint.parse(text)));
    }
    if (!dialect.equals(WITH_SEVERAL_HOSTS)) {
      throw DatabaseUrlProblem.SEVERAL_HOSTS.exception();
    }
    List<DatabaseUrlEndpoint> several =
        Stream.of(text.split(SEPARATOR, -1)).map(DatabaseUrlEndpoint::parse).toList();
    if (!several.stream().allMatch(DatabaseUrlEndpoint::isNamed)) {
      // libpq would take localhost: a comma too many is likelier.
      throw DatabaseUrlProblem.BAD_HOST.exception();
    }
    return new DatabaseUrlEndpoints(several);
  }

  DatabaseUrlEndpoint first() {
    return all.get(0);
  }

  List<DatabaseUrl.Host> toHosts() {
    return all.stream()
        .map(DatabaseUrlEndpoint::toHost)
        .filter(host -> host.name().isPresent() || host.port().isPresent())
        .toList();
  }

  String render() {
    return all.stream().map(DatabaseUrlEndpoint::render).collect(Collectors.joining(SEPARATOR));
  }
}
