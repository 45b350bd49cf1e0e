package dev.myfy.data.internal.migration;

import dev.myfy.data.MigrationException;
import dev.myfy.data.internal.message.Causes;
import dev.myfy.data.internal.message.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.DatabaseList;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ResourceAccessor;

/** The revisions that have files, read and checked without the database. */
record Changelog(DatabaseChangeLog content, List<KnownRevision> revisions) {

  /**
   * Reads {@code changelog.yaml} and what it lists.
   *
   * @throws MigrationException if that is not possible (MYFY0902 to MYFY0905, MYFY0929)
   */
  static Changelog read(ChangelogPlace place) {
    place.requireChangelog();
    new RevisionDirectory(place).requireListed();
    DatabaseChangeLog content = parse(place);
    List<KnownRevision> revisions = revisions(content, place.dialect());
    requireDistinctNumbers(revisions);
    return new Changelog(content, revisions);
  }

  private static DatabaseChangeLog parse(ChangelogPlace place) {
    try {
      ResourceAccessor files = new ChangelogAccessor(place);
      return ChangeLogParserFactory.getInstance()
          .getParser(place.list(), files)
          .parse(place.list(), new ChangeLogParameters(), files);
    } catch (LiquibaseException e) {
      Message message = Message.CHANGELOG_UNREADABLE;
      String reason = String.valueOf(e.getMessage()).strip();
      String deepest = Causes.innermost(e);
      String all = reason.contains(deepest) ? reason : reason + ": " + deepest;
      throw new MigrationException(message.id(), message.text(place.list(), all), e);
    }
  }

  private static List<KnownRevision> revisions(DatabaseChangeLog content, String dialect) {
    Map<String, List<ChangeSet>> byFile = new LinkedHashMap<>();
    for (ChangeSet changeSet : content.getChangeSets()) {
      if (DatabaseList.definitionMatches(changeSet.getDbmsSet(), dialect, true)) {
        byFile.computeIfAbsent(changeSet.getFilePath(), path -> new ArrayList<>()).add(changeSet);
      }
    }
    return byFile.entrySet().stream()
        .map(entry -> revision(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static KnownRevision revision(String path, List<ChangeSet> changeSets) {
    ChangeSet first = changeSets.get(0);
    RevisionName name = RevisionName.of(path).orElseThrow(() -> unnumbered(path, first));
    String message =
        Optional.ofNullable(first.getComments()).filter(c -> !c.isBlank()).orElse(name.words());
    return new KnownRevision(name.number(), message.strip(), path, List.copyOf(changeSets));
  }

  private static MigrationException unnumbered(String path, ChangeSet changeSet) {
    Message message = Message.REVISION_UNNUMBERED;
    return new MigrationException(message.id(), message.text(changeSet.getId(), path), null);
  }

  private static void requireDistinctNumbers(List<KnownRevision> revisions) {
    Map<Integer, KnownRevision> seen = new LinkedHashMap<>();
    for (KnownRevision revision : revisions) {
      KnownRevision other = seen.putIfAbsent(revision.value(), revision);
      if (other != null) {
        throw RevisionDirectory.twice(revision.number(), other.file(), revision.file());
      }
    }
  }
}
