package dev.myfy.data.contract.database;

import dev.myfy.data.contract.machine.BuildDirectory;
import dev.myfy.data.contract.machine.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** SQLite, in memory or in a file of the build directory; connections are the open files. */
final class SqliteUnderTest implements DatabaseUnderTest {

  /** The temporary files that stand behind {@code :memory:}, and the file of the default URL. */
  private static final Pattern NOT_NAMED = Pattern.compile("(myfy-data-.*|myfy)\\.db.*");

  private final Path directory = BuildDirectory.ofRun("database");
  private final Set<String> durable = new HashSet<>();

  SqliteUnderTest() {
    try {
      Directories.delete(directory);
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String url(String name) {
    return "sqlite:///:memory:";
  }

  @Override
  public synchronized String durableUrl(String name) {
    durable.add(name);
    return "sqlite+aiosqlite:///" + file(name);
  }

  private Path file(String name) {
    return directory.resolve(name + ".db");
  }

  @Override
  public Map<String, String> environment(String name) {
    return Map.of();
  }

  /** Linux tells what a process has open; elsewhere this sees nothing. */
  @Override
  public List<String> connections(String name, long serverPid) {
    Path descriptors = Path.of("/proc", String.valueOf(serverPid), "fd");
    if (!Files.isDirectory(descriptors)) {
      return List.of();
    }
    try (Stream<Path> links = Files.list(descriptors)) {
      return links.map(SqliteUnderTest::target).filter(open -> isOf(name, open)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }

  private synchronized boolean isOf(String name, String open) {
    return durable.contains(name)
        ? open.startsWith(file(name).toString())
        : NOT_NAMED.matcher(open.substring(open.lastIndexOf('/') + 1)).matches();
  }

  @Override
  public List<String> openTransactions() {
    return List.of();
  }

  /** SQLite deletes its log when the last connection is closed, so only one file may be there. */
  @Override
  public void drop(String name) {
    try {
      Files.delete(file(name));
      for (String rest : List.of("-wal", "-shm")) {
        if (Files.exists(Path.of(file(name) + rest))) {
          throw new IllegalStateException("Still in use: " + file(name) + rest);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
