package dev.myfy.data;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** How the text of a URL part stands for characters; escapes are always UTF-8. */
enum PercentEncoding {
  /** Every character stands for itself. */
  LITERAL,
  /** {@code %41} is an A, a plus is a plus: Python's {@code unquote}. */
  PERCENT,
  /** {@code %41} is an A, a plus is a space: Python's {@code unquote_plus}. */
  FORM;

  private static final String UNRESERVED = "_.-~";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /**
   * @throws InvalidDatabaseUrlException {@code MYFY0105} for an incomplete escape, or if the
   *     characters do not form valid Unicode
   */
  String decode(String text) {
    try {
      byte[] encoded = utf8(text);
      return switch (this) {
        case LITERAL -> text;
        case PERCENT -> unescape(encoded);
        case FORM -> unescape(utf8(text.replace('+', ' ')));
      };
    } catch (CharacterCodingException e) {
      throw DatabaseUrlProblem.BAD_ESCAPE.exception(e);
    }
  }

  /** Escapes all but ASCII letters, digits, {@code _.-~} and the given characters. */
  static String encode(String text, String alsoLiteral) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (isLetterOrDigit(b) || UNRESERVED.indexOf(b) >= 0 || alsoLiteral.indexOf(b) >= 0) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HEX.toHexDigits(b));
      }
    }
    return encoded.toString();
  }

  /** Encodes as {@link #FORM} decodes: a space becomes a plus. */
  static String encodeForm(String text) {
    return encode(text, " ").replace(' ', '+');
  }

  private static String unescape(byte[] encoded) throws CharacterCodingException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] == '%') {
        plain.write(escapedByte(encoded, i));
        i += 2;
      } else {
        plain.write(encoded[i]);
      }
    }
    ByteBuffer bytes = ByteBuffer.wrap(plain.toByteArray());
    return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
  }

  private static int escapedByte(byte[] encoded, int percent) {
    if (percent + 2 >= encoded.length
        || !HexFormat.isHexDigit(encoded[percent + 1])
        || !HexFormat.isHexDigit(encoded[percent + 2])) {
      throw DatabaseUrlProblem.BAD_ESCAPE.exception();
    }
    return HexFormat.fromHexDigit(encoded[percent + 1]) << 4
        | HexFormat.fromHexDigit(encoded[percent + 2]);
  }

  /** Unlike {@code String.getBytes}, refuses half a surrogate pair, which would not come back. */
  private static byte[] utf8(String text) throws CharacterCodingException {
    ByteBuffer buffer = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  private static boolean isLetterOrDigit(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
  }
}
