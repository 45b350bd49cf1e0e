package dev.myfy.data.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies and deletes whole directories. */
public final class Directories {

  private Directories() {}

  public static void copy(Path from, Path to) throws IOException {
    for (Path source : below(from)) {
      Files.copy(source, to.resolve(from.relativize(source)));
    }
  }

  /** Makes the directory, or makes it empty. */
  public static Path renew(Path directory) throws IOException {
    if (Files.exists(directory)) {
      for (Path path : below(directory).stream().sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    return Files.createDirectories(directory);
  }

  private static List<Path> below(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.toList();
    }
  }
}
