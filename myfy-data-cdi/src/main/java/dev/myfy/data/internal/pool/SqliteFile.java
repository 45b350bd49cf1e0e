package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseConnectionException;
import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.InvalidDatabaseUrlException;
import dev.myfy.data.internal.message.Message;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The file behind an SQLite URL. {@code :memory:} is a private temporary file, because SQLite's own
 * in-memory databases starve under concurrent connections; it is deleted when the pool closes.
 */
final class SqliteFile implements AutoCloseable {

  private static final SqliteFile NONE = new SqliteFile(Path.of(""), false);

  /** What the driver takes for a URI, for a resource to copy, and for the begin of its settings. */
  private static final Pattern FOR_THE_DRIVER =
      Pattern.compile("^(?:file|:resource):|\\?", Pattern.CASE_INSENSITIVE);

  private final Path path;
  private final boolean temporary;

  private SqliteFile(Path path, boolean temporary) {
    this.path = path;
    this.temporary = temporary;
  }

  /** The file of this URL; a dummy if the URL is not an SQLite one. */
  static SqliteFile of(DatabaseUrl url) {
    if (!url.dialect().equals("sqlite")) {
      return NONE;
    }
    if (url.host().isPresent() || url.username().isPresent()) {
      // Otherwise sqlite://app.db would silently be a database in memory.
      Message message = Message.SQLITE_HOST;
      throw new InvalidDatabaseUrlException(message.id(), message.text(), null);
    }
    return url.isInMemory() ? inMemory() : permanent(url.database().orElseThrow());
  }

  private static SqliteFile permanent(String name) {
    Path path = path(name);
    Path directory = path.getParent();
    if (directory != null && !Files.isDirectory(directory)) {
      Message message = Message.SQLITE_DIRECTORY_MISSING;
      throw new DatabaseConnectionException(message.id(), message.text(path), null);
    }
    requireWritable(path, path);
    requireWritable(path, directory);
    return new SqliteFile(path, false);
  }

  /** The write-ahead log needs it of the directory, too. The driver would complain at a write. */
  private static void requireWritable(Path file, @Nullable Path needed) {
    if (needed != null && Files.exists(needed) && !Files.isWritable(needed)) {
      Message message = Message.SQLITE_READ_ONLY;
      throw new DatabaseConnectionException(message.id(), message.text(file, needed), null);
    }
  }

  private static Path path(String name) {
    if (FOR_THE_DRIVER.matcher(name).find()) {
      Message message = Message.SQLITE_FILE_FORM;
      throw new InvalidDatabaseUrlException(message.id(), message.text(), null);
    }
    try {
      return Path.of(name).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      Message message = Message.SQLITE_PATH;
      throw new InvalidDatabaseUrlException(message.id(), message.text(), e);
    }
  }

  private static SqliteFile inMemory() {
    try {
      Path file = Files.createTempFile("myfy-data-", ".db");
      // A last resort for a JVM that ends without undeploying; close() deletes them normally.
      new File(file + "-shm").deleteOnExit();
      new File(file + "-wal").deleteOnExit();
      file.toFile().deleteOnExit();
      return new SqliteFile(file, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path() {
    return path;
  }

  boolean isTemporary() {
    return temporary;
  }

  String display() {
    return temporary ? "sqlite :memory:" : "sqlite " + path;
  }

  @Override
  public void close() {
    if (temporary) {
      delete(path);
      delete(Path.of(path + "-wal"));
      delete(Path.of(path + "-shm"));
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      System.getLogger("dev.myfy.data.pool")
          .log(System.Logger.Level.WARNING, Message.STOP_FAILED.line(file, e.getMessage()), e);
    }
  }
}
