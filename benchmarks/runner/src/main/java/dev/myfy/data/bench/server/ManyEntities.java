package dev.myfy.data.bench.server;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** As many entity classes as one wants, to see what they cost at start. */
final class ManyEntities {

  static final String DIRECTORY = "many";

  private static final String SOURCE =
      """
      package many;

      import jakarta.persistence.*;

      @Entity
      @Table(name = "many_%1$d")
      public class Many%1$d {

        @Id private long id;
        @Version private long version;
        @Column(nullable = false) private String name;
        private java.math.BigDecimal amount;
        private java.time.LocalDateTime created;
        @ManyToOne private Many%2$d parent;
      }
      """;

  private ManyEntities() {}

  /** Compiles them into the directory, and returns their names. */
  static List<String> compile(int count, Path classes) throws IOException {
    List<String> names = new ArrayList<>();
    List<Path> sources = new ArrayList<>();
    Path directory = Files.createDirectories(classes.resolve("source"));
    for (int number = 0; number < count; number++) {
      Path source = directory.resolve("Many" + number + ".java");
      Files.writeString(source, SOURCE.formatted(number, Math.max(0, number - 1)));
      sources.add(source);
      names.add("many.Many" + number);
    }
    compile(sources, classes);
    return names;
  }

  private static void compile(List<Path> sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter problems = new StringWriter();
    List<String> options =
        List.of(
            "--release",
            "17",
            "-proc:none",
            "-classpath",
            System.getProperty("java.class.path"),
            "-d",
            classes.toString());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  problems, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new IllegalStateException(problems.toString());
      }
    }
  }
}
