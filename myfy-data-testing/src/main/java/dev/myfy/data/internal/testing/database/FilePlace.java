package dev.myfy.data.internal.testing.database;

import dev.myfy.data.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file beside the one that the URL names. */
record FilePlace(DatabaseUrl url, Path file) implements TestPlace {

  private static final List<String> ENDINGS = List.of("", "-wal", "-shm");

  static FilePlace beside(DatabaseUrl url, String name) {
    Path file = Path.of(url.database().orElseThrow()).toAbsolutePath().resolveSibling(name + ".db");
    return new FilePlace(url.withDatabase(file.toString()), file);
  }

  @Override
  public void close() {
    for (String ending : ENDINGS) {
      try {
        Files.deleteIfExists(Path.of(file + ending));
      } catch (IOException e) {
        throw TestPlace.failure(e);
      }
    }
  }
}
