package dev.myfy.data.bench.server;

import dev.myfy.data.bench.machine.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes WARs of the classes and libraries of the module "applications". */
public final class Wars {

  private static final String PACKAGES = "WEB-INF/classes/dev/myfy/data/bench/";
  private static final List<String> WITHOUT_DATABASE =
      List.of("Answer", "BankApplication", "JsonbContext", "PingResource");

  private final Path applications;
  private final Path target;

  public Wars(Path applications, Path target) throws IOException {
    this.applications = applications;
    this.target = Directories.renew(target);
  }

  /** The bank in one way. */
  public Path bank(Way way, Server server) {
    return write(
        way.id(),
        root -> {
          copyBank(way, root);
          for (String prefix : way.libraries()) {
            copy(libraries(prefix), root.resolve("WEB-INF/lib"));
          }
          if (way.hasPersistenceXml()) {
            Path file = root.resolve("WEB-INF/classes/META-INF/persistence.xml");
            Files.createDirectories(file.getParent());
            Files.writeString(
                file, PersistenceXml.of(server.dataSource(), server.unitProperties()));
          }
        });
  }

  private void copyBank(Way way, Path root) throws IOException {
    copy(
        classes("bank").stream().filter(file -> way.hasDatabase() || isEmptyBank(file)),
        root.resolve(PACKAGES + "bank"));
    for (String room : Stream.concat(way.sharedRoom().stream(), way.room().stream()).toList()) {
      copy(classes(room), root.resolve(PACKAGES + room));
    }
  }

  private static boolean isEmptyBank(Path file) {
    return WITHOUT_DATABASE.contains(file.getFileName().toString().replace(".class", ""));
  }

  /** The bank in one way, with as many entities more. */
  public Path bank(Way way, Server server, int entities) throws IOException {
    if (entities == 0) {
      return bank(way, server);
    }
    Path classes = target.resolve("entities-" + entities);
    List<String> names = ManyEntities.compile(entities, Directories.renew(classes));
    Path war = bank(way, server);
    edit(
        war,
        root -> {
          Path into = root.resolve("WEB-INF/classes").resolve(ManyEntities.DIRECTORY);
          copy(files(classes.resolve(ManyEntities.DIRECTORY), ""), into);
          if (way.hasPersistenceXml()) {
            PersistenceXml.add(root.resolve("WEB-INF/classes/META-INF/persistence.xml"), names);
          }
        });
    return Files.move(
        war,
        target.resolve(way.id() + "-" + entities + ".war"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** The WAR that tells what its JVM holds. */
  public Path probe() {
    return write("probe", root -> copy(classes("probe"), root.resolve(PACKAGES + "probe")));
  }

  public Path driver() {
    return libraries("postgresql").get(0);
  }

  private List<Path> classes(String room) {
    return files(applications.resolve("woven-classes/dev/myfy/data/bench/" + room), "");
  }

  private List<Path> libraries(String prefix) {
    return files(applications.resolve("libraries"), prefix);
  }

  private static List<Path> files(Path directory, String prefix) {
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> found =
          files.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList();
      if (found.isEmpty()) {
        throw new IllegalStateException("No " + prefix + "* in " + directory);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(List<Path> files, Path directory) throws IOException {
    copy(files.stream(), directory);
  }

  private static void copy(Stream<Path> files, Path directory) throws IOException {
    Files.createDirectories(directory);
    for (Path file : files.toList()) {
      Files.copy(file, directory.resolve(file.getFileName().toString()));
    }
  }

  private Path write(String name, Content content) {
    Path war = target.resolve(name + ".war");
    try {
      Files.deleteIfExists(war);
      edit(
          war,
          root -> {
            Path manifest = root.resolve("META-INF/MANIFEST.MF");
            Files.createDirectories(manifest.getParent());
            Files.writeString(manifest, "Manifest-Version: 1.0\n\n", StandardCharsets.UTF_8);
            content.into(root);
          });
      return war;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make " + war, e);
    }
  }

  private static void edit(Path war, Content content) throws IOException {
    URI uri = URI.create("jar:" + war.toUri());
    try (FileSystem zip = FileSystems.newFileSystem(uri, Map.of("create", "true"))) {
      content.into(zip.getPath("/"));
    }
  }

  @FunctionalInterface
  private interface Content {
    void into(Path root) throws IOException;
  }
}
