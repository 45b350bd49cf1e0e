package dev.myfy.data.internal.migration.compare;

import java.util.regex.Pattern;

/**
 * What a column has beyond its type, its default and whether it may be null.
 *
 * @param collation its name; empty where the type has none
 * @param chosen whether it is another than the column would have by itself
 * @param computed the clause by which the database computes the column; empty for an ordinary one
 * @param stamped whether an update sets it to the current time (MySQL, MariaDB)
 * @param invisible whether {@code select *} leaves it out (MySQL, MariaDB)
 * @param comment as SQL text; empty if there is none, or if no change loses it (PostgreSQL)
 */
record Extras(
    String collation,
    boolean chosen,
    String computed,
    boolean stamped,
    boolean invisible,
    String comment) {

  static final Extras NONE = new Extras("", false, "", false, false, "");

  private static final Pattern MOMENT =
      Pattern.compile("(timestamp|datetime)(\\(\\d\\))?", Pattern.CASE_INSENSITIVE);

  static Extras ofComputed(String clause) {
    return new Extras("", false, clause, false, false, "");
  }

  boolean isPlain() {
    return !chosen && computed.isEmpty() && !stamped && !invisible && comment.isEmpty();
  }

  boolean isComputed() {
    return !computed.isEmpty();
  }

  /** Whether both have a collation, which is not the same. */
  boolean isOtherCollation(Extras other) {
    return !collation.isEmpty() && !other.collation.isEmpty() && !collation.equals(other.collation);
  }

  /** MySQL has the character set in the name of the collation. */
  String characterSet() {
    return collation.replaceFirst("_.*", "");
  }

  /**
   * These, and what is there of which these say nothing.
   *
   * @param type of the column that is to have them
   */
  Extras keeping(Extras found, String type) {
    boolean own = collation.isEmpty() || chosen || found.collation.isEmpty();
    return new Extras(
        own ? collation : found.collation,
        own ? chosen : found.chosen,
        computed,
        stamped || (found.stamped && MOMENT.matcher(type).matches()),
        invisible || found.invisible,
        comment.isEmpty() ? found.comment : comment);
  }

  /** The condition does not count: it may be printed with other spaces and quotes. */
  boolean isComputedLike(Extras other) {
    return content(computed).equals(content(other.computed));
  }

  private static String content(String clause) {
    return new Check("", clause).content().replaceFirst("^generatedalways", "");
  }
}
