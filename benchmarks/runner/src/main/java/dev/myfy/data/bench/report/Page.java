package dev.myfy.data.bench.report;

import dev.myfy.data.bench.measure.Stamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of which some parts are written by hand and others, between marks, by the build. */
public final class Page {

  private static final String BEGIN = "<!-- begin generated: %s -->";
  private static final String END = "<!-- end generated: %s -->";

  private final Path file;

  public Page(Path file) {
    this.file = file;
  }

  /** Puts a text in place of what the part has written before. */
  public void replace(String part, String text) {
    String begin = BEGIN.formatted(part);
    String end = END.formatted(part);
    try {
      String page = Files.readString(file);
      int from = page.indexOf(begin);
      int to = page.indexOf(end);
      if (from < 0 || to < from) {
        throw new IllegalStateException("No '" + begin + "' before '" + end + "' in " + file);
      }
      Files.writeString(file, page.substring(0, from) + begin + "\n" + text + page.substring(to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String stamp(Stamp stamp) {
    return "Commit `%s`, %s, on %s%s.\n"
        .formatted(
            stamp.commit(),
            stamp.date(),
            stamp.machine(),
            stamp.options().isEmpty() ? "" : ", with " + stamp.options());
  }
}
