package dev.myfy.data.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A project of a user: entities that change, and the goals as Maven would run them. */
final class StoryProject {

  private final Path home;
  private final String settings;

  StoryProject(Path home, String url) {
    this.home = home;
    settings = "myfy.data.database-url=" + url + "\n";
  }

  /** Compiles these entities in place of all others. */
  void entities(String... sources) {
    try {
      empty(classes());
      Path configuration = classes().resolve("META-INF/microprofile-config.properties");
      Files.createDirectories(configuration.getParent());
      Files.writeString(configuration, settings);
      compile(sources);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compile(String... sources) throws IOException {
    Path directory = Files.createDirectories(home.resolve("sources/shop"));
    empty(directory);
    Files.createDirectories(directory);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-d",
                classes().toString(),
                "-cp",
                System.getProperty("java.class.path")));
    for (String source : sources) {
      String name = source.replaceFirst("(?s).* class (\\w+).*", "$1");
      Path file = directory.resolve(name + ".java");
      Files.writeString(
          file, "package shop;\nimport jakarta.persistence.*;\nimport java.util.*;\n" + source);
      arguments.add(file.toString());
    }
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (result != 0) {
      throw new IllegalArgumentException(String.join("\n", sources));
    }
  }

  Answer ask(Request request) {
    try (ProjectClasses project = ProjectClasses.of(elements())) {
      return project.ask(request.with(Request.DIRECTORY, home.toString()));
    }
  }

  String revision(String dialect, String file) {
    try {
      Path changelogs = home.resolve("src/main/resources/db/changelog");
      return Files.readString(changelogs.resolve(dialect).resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The libraries of this JVM, without the tests, whose entities are not the story's. */
  private List<Path> elements() {
    List<Path> elements = new ArrayList<>(List.of(classes()));
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(element -> !element.endsWith("test-classes") && !element.contains("-tests.jar"))
        .map(Path::of)
        .forEach(elements::add);
    return elements;
  }

  private Path classes() {
    return home.resolve("classes");
  }

  private static void empty(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
