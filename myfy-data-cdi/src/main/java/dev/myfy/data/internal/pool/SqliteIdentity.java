package dev.myfy.data.internal.pool;

import dev.myfy.data.internal.message.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Whether the file of a database is still the one that it was at the first write. SQLite goes on
 * writing into a file that was removed, and all that it commits there is lost.
 */
final class SqliteIdentity {

  private static final String PREFIX = "jdbc:sqlite:";

  /** Never a file's key: once the file is gone, another one may get the key that it had. */
  private static final Object GONE = new Object();

  private final AtomicReference<@Nullable Object> known = new AtomicReference<>();

  /**
   * @param url of the connection that is about to write
   * @throws SQLException if the file is gone, or another one (MYFY0331)
   */
  void check(String url) throws SQLException {
    Path file = Path.of(url.substring(PREFIX.length()));
    Object key = key(file);
    if (!known.compareAndSet(null, key) && !key.equals(known.get())) {
      known.set(GONE);
      throw new SQLException(Message.SQLITE_FILE_GONE.line(file));
    }
  }

  /** On systems without such keys a file that is open cannot be removed. */
  private static Object key(Path file) {
    try {
      Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      return key == null ? file : key;
    } catch (IOException e) {
      return GONE;
    }
  }
}
