package dev.myfy.data.contract.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A server's configuration file in which known places are changed, each found or refused. */
final class EditedFile {

  private final Path file;
  private String text;

  EditedFile(Path file) throws IOException {
    this.file = file;
    this.text = Files.readString(file);
  }

  /** Replaces the first occurrence. */
  EditedFile replace(String old, String replacement) {
    int at = text.indexOf(old);
    if (at < 0) {
      throw new IllegalStateException("Another version of the server? No '" + old + "' in " + file);
    }
    text = text.substring(0, at) + replacement + text.substring(at + old.length());
    return this;
  }

  void write() throws IOException {
    Files.writeString(file, text);
  }

  /** Writes to another file, which appears there at once and whole: a server may be watching. */
  void writeTo(Path target) throws IOException {
    Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
    Files.writeString(unfinished, text);
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
  }
}
