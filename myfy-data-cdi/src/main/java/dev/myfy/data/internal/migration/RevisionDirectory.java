package dev.myfy.data.internal.migration;

import dev.myfy.data.InitializedChangelog;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of revisions in the sources. */
final class RevisionDirectory {

  private static final Pattern ENTRY = Pattern.compile("(?m)^( *)- ");

  private final ChangelogPlace place;

  RevisionDirectory(ChangelogPlace place) {
    this.place = place;
  }

  /**
   * Makes directory and list.
   *
   * @param root of all kinds of database
   * @throws MigrationException if the file system refuses (MYFY0907)
   */
  static InitializedChangelog init(Path root, String dialect) {
    Path list = root.resolve(dialect).resolve(ChangelogPlace.LIST);
    try {
      if (Files.exists(list)) {
        return new InitializedChangelog(list, false);
      }
      Files.createDirectories(list.getParent());
      Files.writeString(list, head(dialect), StandardOpenOption.CREATE_NEW);
      return new InitializedChangelog(list, true);
    } catch (IOException e) {
      throw refused(list, e);
    }
  }

  private static String head(String dialect) {
    return """
        # The revisions for %s, in the order in which they are applied. Each is a file of its own;
        # a file that is not listed here is not applied. Plain Liquibase can run this file too.
        databaseChangeLog:
        """
        .formatted(dialect);
  }

  /**
   * @throws MigrationException if a file of a revision is not in the list (MYFY0929), or if two
   *     have one number (MYFY0904)
   */
  void requireListed() {
    Optional<Path> directory = place.directory();
    if (directory.isPresent()) {
      Path list = directory.get().resolve(ChangelogPlace.LIST);
      String text = read(list);
      Map<Integer, String> seen = new HashMap<>();
      for (String file : files(directory.get())) {
        requireListed(file, text, list);
        RevisionName name = RevisionName.of(file).orElseThrow();
        String other = seen.putIfAbsent(name.value(), file);
        if (other != null) {
          throw twice(name.number(), other, file);
        }
      }
    }
  }

  private static void requireListed(String file, String text, Path list) {
    if (!text.contains(file)) {
      Message message = Message.REVISION_UNLISTED;
      throw new MigrationException(message.id(), message.text(file, list), null);
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
      append(directory.resolve(ChangelogPlace.LIST), file);
      return file;
    } catch (IOException e) {
      throw refused(file, e);
    }
  }

  private static void append(Path list, Path file) throws IOException {
    String before = Files.readString(list);
    // A list that somebody has written as empty.
    String open = before.replaceFirst("(?m)^databaseChangeLog:[ ]*\\[][ ]*$", "databaseChangeLog:");
    String end = open.isEmpty() || open.endsWith("\n") ? "" : "\n";
    try {
      Files.writeString(list, open + end + entry(open, file));
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Indented as the entries before it. */
  private static String entry(String list, Path file) {
    Matcher known = ENTRY.matcher(list);
    String indent = known.find() ? known.group(1) : "  ";
    return """
        - include:
            file: %s
            relativeToChangelogFile: true
        """
        .formatted(file.getFileName())
        .indent(indent.length());
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

  private static String read(Path list) {
    try {
      return Files.readString(list);
    } catch (IOException e) {
      throw Failures.unreadable(list.toString(), e);
    }
  }

  private static MigrationException refused(Path file, IOException cause) {
    Message message = Message.MIGRATION_FILE;
    return new MigrationException(message.id(), message.text(file, cause), cause);
  }
}
