package dev.myfy.data.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A configuration file in which known places are changed, each found or refused. */
public final class EditedText {

  private final Path file;
  private String text;

  public EditedText(Path file) throws IOException {
    this.file = file;
    this.text = Files.readString(file);
  }

  /** Replaces the first occurrence. */
  public EditedText replace(String old, String replacement) {
    int at = text.indexOf(old);
    if (at < 0) {
      throw new IllegalStateException("Another version of the server? No '" + old + "' in " + file);
    }
    text = text.substring(0, at) + replacement + text.substring(at + old.length());
    return this;
  }

  public void write() throws IOException {
    Files.writeString(file, text);
  }
}
