package dev.myfy.data.internal.migration;

import dev.myfy.data.MigrationException;
import dev.myfy.data.Revision;
import dev.myfy.data.internal.message.Message;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liquibase.change.CheckSum;
import liquibase.changelog.ChangeSet;
import org.jspecify.annotations.Nullable;

/** The revisions that have files beside those that the database remembers. */
final class History {

  private final List<KnownRevision> revisions;
  private final Map<String, AppliedRow> rows = new LinkedHashMap<>();
  private final String prefix;

  /**
   * @param prefix of the paths of our revisions; other rows are somebody else's
   */
  History(List<KnownRevision> revisions, List<AppliedRow> rows, String prefix) {
    this.revisions = revisions;
    this.prefix = prefix;
    rows.forEach(row -> this.rows.put(row.key(), row));
  }

  List<KnownRevision> revisions() {
    return revisions;
  }

  List<Revision> all() {
    return revisions.stream().map(this::view).toList();
  }

  List<Revision> pending() {
    return all().stream().filter(revision -> !revision.isApplied()).toList();
  }

  Optional<Revision> current() {
    int index = currentIndex();
    return index == 0 ? Optional.empty() : Optional.of(view(revisions.get(index - 1)));
  }

  /** The place of the newest applied revision, the first being 1; 0 if there is none. */
  int currentIndex() {
    int index = revisions.size();
    while (index > 0 && !view(revisions.get(index - 1)).isApplied()) {
      index--;
    }
    return index;
  }

  int resolve(String target, Target.Direction direction) {
    return new Target(target, direction)
        .resolve(revisions.stream().map(KnownRevision::number).toList(), currentIndex());
  }

  private Revision view(KnownRevision revision) {
    return new Revision(
        revision.number(), revision.message(), revision.file(), applied(revision.changeSets()));
  }

  private Optional<LocalDateTime> applied(List<ChangeSet> changeSets) {
    return changeSets.stream().allMatch(this::isRecorded)
        ? changeSets.stream().map(this::row).map(AppliedRow::applied).max(Comparator.naturalOrder())
        : Optional.empty();
  }

  boolean isRecorded(ChangeSet changeSet) {
    return rows.containsKey(key(changeSet));
  }

  boolean isRecorded(String path, String id, String author) {
    return rows.containsKey(AppliedRow.key(path, id, author));
  }

  private AppliedRow row(ChangeSet changeSet) {
    return rows.getOrDefault(key(changeSet), new AppliedRow("", "", "", LocalDateTime.MIN, null));
  }

  static String key(ChangeSet changeSet) {
    return AppliedRow.key(changeSet.getFilePath(), changeSet.getId(), changeSet.getAuthor());
  }

  /** The change sets of the first so many revisions that have to run. */
  Set<ChangeSet> due(int target) {
    return select(
        revisions.subList(0, target),
        changeSet ->
            !isRecorded(changeSet)
                || changeSet.shouldAlwaysRun()
                || (changeSet.shouldRunOnChange() && isChanged(changeSet)));
  }

  /** The change sets behind the first so many revisions that are recorded. */
  Set<ChangeSet> recordedAbove(int target) {
    return select(revisions.subList(target, revisions.size()), this::isRecorded);
  }

  Set<ChangeSet> unrecordedUpTo(int target) {
    return select(revisions.subList(0, target), changeSet -> !isRecorded(changeSet));
  }

  /** Those that were changed after they were applied. */
  Set<ChangeSet> changed() {
    return select(
        revisions,
        changeSet ->
            isRecorded(changeSet)
                && !changeSet.shouldAlwaysRun()
                && !changeSet.shouldRunOnChange()
                && isChanged(changeSet));
  }

  private static Set<ChangeSet> select(List<KnownRevision> from, Predicate<ChangeSet> which) {
    Set<ChangeSet> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
    from.stream().flatMap(r -> r.changeSets().stream()).filter(which).forEach(chosen::add);
    return chosen;
  }

  private boolean isChanged(ChangeSet changeSet) {
    @Nullable String known = row(changeSet).checkSum();
    return known != null && !changeSet.isCheckSumValid(CheckSum.parse(known));
  }

  /** Rows of our revisions that no file has. */
  List<AppliedRow> unknown() {
    Set<String> known =
        revisions.stream()
            .flatMap(revision -> revision.changeSets().stream())
            .map(History::key)
            .collect(Collectors.toSet());
    return rows.values().stream()
        .filter(row -> row.key().startsWith(prefix) && !known.contains(row.key()))
        .toList();
  }

  /**
   * @throws MigrationException if a row has no file (MYFY0909), or a file was changed after it was
   *     applied (MYFY0910)
   */
  void requireTrue() {
    requireNone(
        Message.REVISION_WITHOUT_FILE,
        unknown().stream().map(row -> describe(row.id(), row.key().split("::", 2)[0])));
    requireNone(
        Message.REVISION_CHANGED,
        changed().stream().map(set -> describe(set.getId(), set.getFilePath())));
  }

  static String describe(String id, String path) {
    return "change set " + id + " of " + path.substring(path.lastIndexOf('/') + 1);
  }

  private static void requireNone(Message message, Stream<String> found) {
    List<String> all = found.sorted().toList();
    if (!all.isEmpty()) {
      throw new MigrationException(message.id(), message.text(String.join(", ", all)), null);
    }
  }

  static String numbers(List<Revision> revisions) {
    return revisions.stream().map(Revision::number).collect(Collectors.joining(", "));
  }
}
