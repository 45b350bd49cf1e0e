package dev.myfy.data;

import org.jspecify.annotations.Nullable;

/**
 * The undecoded text of {@code authority/path?query}; there are no fragments.
 *
 * @param authority what stands before the first {@code /} or {@code ?}
 * @param path what stands between that {@code /} and the first {@code ?}, or null without {@code /}
 * @param query what follows the first {@code ?}
 */
record DatabaseUrlPieces(String authority, @Nullable String path, String query) {

  static DatabaseUrlPieces split(String text) {
    int mark = text.indexOf('?');
    String hierarchy = mark < 0 ? text : text.substring(0, mark);
    String query = mark < 0 ? "" : text.substring(mark + 1);
    int slash = hierarchy.indexOf('/');
    return slash < 0
        ? new DatabaseUrlPieces(hierarchy, null, query)
        : new DatabaseUrlPieces(
            hierarchy.substring(0, slash), hierarchy.substring(slash + 1), query);
  }

  @Nullable String decodePath(PercentEncoding encoding) {
    return path == null ? null : encoding.decode(path);
  }
}
