package dev.myfy.data.internal.rest;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Announces characters, as the bytes that they become, before they go to the container's writer.
 */
final class BoundaryWriter extends Writer {

  private final PrintWriter target;
  private final BoundaryResponse response;
  private final boolean utf8;
  private final double bytesPerCharacter;

  BoundaryWriter(PrintWriter target, BoundaryResponse response, String encoding) {
    this.target = target;
    this.response = response;
    Charset charset = Charset.forName(encoding);
    utf8 = charset.equals(StandardCharsets.UTF_8);
    bytesPerCharacter = charset.newEncoder().maxBytesPerChar();
  }

  @Override
  public void write(char[] characters, int offset, int length) {
    response.announce(bytes(characters, offset, length));
    if (!response.isReplaced()) {
      target.write(characters, offset, length);
    }
  }

  private long bytes(char[] characters, int offset, int length) {
    if (!utf8) {
      return (long) Math.ceil(length * bytesPerCharacter);
    }
    long bytes = 0;
    for (int i = offset; i < offset + length; i++) {
      bytes += bytesInUtf8(characters[i]);
    }
    return bytes;
  }

  /** Half of a surrogate pair is half of four bytes. */
  private static int bytesInUtf8(char character) {
    if (character < 0x80) {
      return 1;
    }
    return character < 0x800 || Character.isSurrogate(character) ? 2 : 3;
  }

  @Override
  public void flush() {
    response.decide();
    if (!response.isReplaced()) {
      target.flush();
    }
  }

  @Override
  public void close() {
    response.decide();
    if (!response.isReplaced()) {
      target.close();
    }
  }
}
