package dev.myfy.data.internal.migration;

import dev.myfy.data.InitializedChangelog;
import dev.myfy.data.MigrationException;
import dev.myfy.data.NewRevision;
import dev.myfy.data.RevisionOption;
import dev.myfy.data.internal.message.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes files; only in the sources. */
final class NewRevisions {

  private final MigrationRequest request;
  private final ChangelogPlace place;

  /**
   * @throws MigrationException on a server (MYFY0906)
   */
  NewRevisions(MigrationRequest request, ChangelogPlace place) {
    if (request.home() != MigrationRequest.Home.SOURCES) {
      Message message = Message.TOOLS_ONLY;
      throw new MigrationException(message.id(), message.text(), null);
    }
    this.request = request;
    this.place = place;
  }

  InitializedChangelog init() {
    Path root = request.settings().migrationsDirectory();
    return new RevisionList(root.resolve(request.dialect())).init(request.dialect());
  }

  NewRevision empty(String text) {
    RevisionDirectory directory = directory();
    RevisionFile file = file(directory, text);
    return new NewRevision(Optional.of(directory.add(file, file.template())), List.of());
  }

  NewRevision generated(String text, Set<RevisionOption> options) {
    RevisionDirectory directory = directory();
    RevisionFile file = file(directory, text);
    return new Reading(request, place)
        .read(
            (history, connection) -> {
              history.requireTrue();
              requireCurrent(history);
              EntityComparison found = EntityComparison.of(request, connection);
              return write(directory, file, found, options);
            });
  }

  private static NewRevision write(
      RevisionDirectory directory,
      RevisionFile file,
      EntityComparison found,
      Set<RevisionOption> options) {
    boolean allowDrop = options.contains(RevisionOption.ALLOW_DROP);
    Optional<Path> written =
        found.isEmpty()
            ? Optional.empty()
            : Optional.of(directory.add(file, found.toYaml(file, allowDrop)));
    return new NewRevision(written, found.describe());
  }

  private static void requireCurrent(History history) {
    if (!history.pending().isEmpty()) {
      Message message = Message.NOT_CURRENT;
      throw new MigrationException(
          message.id(), message.text(History.numbers(history.pending())), null);
    }
  }

  /**
   * @throws MigrationException before init (MYFY0902)
   */
  private RevisionDirectory directory() {
    if (place.directory().isEmpty()) {
      throw place.missing();
    }
    place.requireChangelog();
    RevisionDirectory directory = new RevisionDirectory(place);
    directory.requireListed();
    return directory;
  }

  private RevisionFile file(RevisionDirectory directory, String text) {
    if (text.isBlank()) {
      Message message = Message.REVISION_MESSAGE;
      throw new MigrationException(message.id(), message.text(), null);
    }
    return new RevisionFile(directory.nextNumber(), text.strip(), request.dialect());
  }
}
