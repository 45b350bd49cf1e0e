package dev.myfy.data.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What this process has open: databases, files of databases, and threads of ours. */
final class OpenResources {

  private OpenResources() {}

  static Set<String> now() {
    Set<String> open = new TreeSet<>(databaseFiles());
    open.addAll(openFiles());
    Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.contains("agroal"))
        .forEach(open::add);
    return open;
  }

  /** Open or not: a temporary file that is left is a leak as well. */
  private static Set<String> databaseFiles() {
    return files(Path.of(System.getProperty("java.io.tmpdir")), OpenResources::isOfDatabase);
  }

  /** Linux tells; a file that is open is one although its name is gone. */
  private static Set<String> openFiles() {
    Path descriptors = Path.of("/proc/self/fd");
    return Files.isDirectory(descriptors)
        ? files(descriptors, descriptor -> target(descriptor).contains("myfy-data-"))
        : Set.of();
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }

  private static boolean isOfDatabase(Path file) {
    return file.getFileName().toString().startsWith("myfy-data-");
  }

  private static Set<String> files(Path directory, Predicate<Path> wanted) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(wanted).map(Path::toString).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
