package dev.myfy.data.contract.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The text that a server has added to its log file since some mark. */
public final class ServerLog {

  private static final int TAIL_LINES = 60;

  private final Path file;
  private final long from;

  ServerLog(Path file, long from) {
    this.file = file;
    this.from = from;
  }

  /** The log from now on: {@code log().fromHere()} before the deed, {@code text()} after it. */
  public ServerLog fromHere() {
    return new ServerLog(file, size());
  }

  /** The text since the mark; bytes that are no UTF-8 become replacement characters. */
  public String text() {
    if (!Files.exists(file)) {
      return "";
    }
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      // Shorter than at the mark: the server has begun a new file.
      channel.position(channel.size() < from ? 0 : from);
      ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - channel.position()));
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
      return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean contains(String text) {
    return text().contains(text);
  }

  /** The last lines since the mark, for messages of failure. */
  public String tail() {
    List<String> lines = text().lines().toList();
    int first = Math.max(0, lines.size() - TAIL_LINES);
    return "Last lines of " + file + ":\n" + String.join("\n", lines.subList(first, lines.size()));
  }

  private long size() {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
