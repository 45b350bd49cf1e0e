package dev.myfy.data.internal.migration;

import dev.myfy.data.InitializedChangelog;
import dev.myfy.data.MigrationException;
import dev.myfy.data.internal.message.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file in the sources that names the revisions in their order. */
final class RevisionList {

  private static final Pattern ENTRY = Pattern.compile("(?m)^( *)- ");

  private final Path list;

  /**
   * @param directory of one kind of database
   */
  RevisionList(Path directory) {
    list = directory.resolve(ChangelogPlace.LIST);
  }

  /**
   * Makes directory and list.
   *
   * @throws MigrationException if the file system refuses (MYFY0907)
   */
  InitializedChangelog init(String dialect) {
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
   * @throws MigrationException if one of the files is not in it (MYFY0929)
   */
  void requireNamed(List<String> files) {
    String text = read();
    files.stream()
        .filter(file -> !text.contains(file))
        .findFirst()
        .ifPresent(
            file -> {
              Message message = Message.REVISION_UNLISTED;
              throw new MigrationException(message.id(), message.text(file, list), null);
            });
  }

  private String read() {
    try {
      return Files.readString(list);
    } catch (IOException e) {
      throw Failures.unreadable(list.toString(), e);
    }
  }

  /** Takes the file away again if the list cannot be written. */
  void add(Path file) throws IOException {
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

  static MigrationException refused(Path file, IOException cause) {
    Message message = Message.MIGRATION_FILE;
    return new MigrationException(message.id(), message.text(file, cause), cause);
  }
}
