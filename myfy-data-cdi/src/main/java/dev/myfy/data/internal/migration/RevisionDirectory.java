package dev.myfy.data.internal.migration;

import dev.myfy.data.MigrationException;
import dev.myfy.data.internal.message.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of revisions in the sources. */
final class RevisionDirectory {

  private final ChangelogPlace place;

  RevisionDirectory(ChangelogPlace place) {
    this.place = place;
  }

  /**
   * @throws MigrationException if a file of a revision is not in the list (MYFY0929), or if two
   *     have one number (MYFY0904)
   */
  void requireListed() {
    Optional<Path> directory = place.directory();
    if (directory.isPresent()) {
      List<String> files = files(directory.get());
      new RevisionList(directory.get()).requireNamed(files);
      requireDistinct(files);
    }
  }

  private static void requireDistinct(List<String> files) {
    Map<Integer, String> seen = new HashMap<>();
    for (String file : files) {
      RevisionName name = RevisionName.of(file).orElseThrow();
      String other = seen.putIfAbsent(name.value(), file);
      if (other != null) {
        throw twice(name.number(), other, file);
      }
    }
  }

  static MigrationException twice(String number, String first, String second) {
    Message message = Message.REVISION_NUMBER_TWICE;
    return new MigrationException(message.id(), message.text(number, first, second), null);
  }

  /** The number behind the highest one, four digits at least. */
  String nextNumber() {
    int highest =
        files(place.directory().orElseThrow()).stream()
            .flatMap(file -> RevisionName.of(file).stream())
            .mapToInt(RevisionName::value)
            .max()
            .orElse(0);
    return "%04d".formatted(highest + 1);
  }

  /**
   * Writes the file, then adds it to the list.
   *
   * @throws MigrationException if the file system refuses (MYFY0907)
   */
  Path add(RevisionFile revision, String text) {
    Path directory = place.directory().orElseThrow();
    Path file = directory.resolve(revision.name());
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
      new RevisionList(directory).add(file);
      return file;
    } catch (IOException e) {
      throw RevisionList.refused(file, e);
    }
  }

  private static List<String> files(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> RevisionName.of(name).isPresent())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw Failures.unreadable(directory.toString(), e);
    }
  }
}
