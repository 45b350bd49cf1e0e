package dev.myfy.data;

/** Reads {@code dialect+driver://user:password@host:port/database?key=value}. */
final class DatabaseUrlParser {

  private static final String SCHEME_END = "://";

  private DatabaseUrlParser() {}

  static DatabaseUrl parse(String url) {
    int schemeEnd = url.indexOf(SCHEME_END);
    if (schemeEnd < 0) {
      throw DatabaseUrlProblem.NOT_A_URL.exception();
    }
    return parse(
        DatabaseUrlScheme.parse(url.substring(0, schemeEnd)),
        url.substring(schemeEnd + SCHEME_END.length()));
  }

  private static DatabaseUrl parse(DatabaseUrlScheme scheme, String text) {
    int at = DatabaseUrlCredentials.end(text);
    var credentials = DatabaseUrlCredentials.parse(text, at, PercentEncoding.PERCENT);
    String location = text.substring(at + 1);
    credentials.requireNoRawAtIn(location);
    var pieces = DatabaseUrlPieces.split(location);
    return new DatabaseUrl(
        scheme,
        credentials,
        DatabaseUrlEndpoints.parse(pieces.authority(), scheme.dialect()),
        pieces.decodePath(PercentEncoding.PERCENT),
        DatabaseUrlQuery.of(DatabaseUrlQuery.pairs(pieces.query(), PercentEncoding.FORM)));
  }
}
