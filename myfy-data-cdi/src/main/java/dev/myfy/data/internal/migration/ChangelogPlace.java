package dev.myfy.data.internal.migration;

import dev.myfy.data.MigrationException;
import dev.myfy.data.internal.message.Message;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the revisions of one kind of database are: in a directory of the sources, or on the class
 * path. Their names are the same in both, because the database remembers them.
 */
final class ChangelogPlace {

  static final String ROOT = "db/changelog/";
  static final String LIST = "changelog.yaml";

  private static final List<String> DIALECTS = List.of("sqlite", "postgresql", "mysql", "mariadb");

  private final String dialect;
  private final ClassLoader loader;
  private final Optional<Path> directory;

  private ChangelogPlace(String dialect, ClassLoader loader, Optional<Path> directory) {
    this.dialect = dialect;
    this.loader = loader;
    this.directory = directory;
  }

  static ChangelogPlace of(MigrationRequest request) {
    Optional<Path> sources =
        Optional.of(request.settings().migrationsDirectory())
            .filter(path -> request.home() == MigrationRequest.Home.SOURCES)
            .filter(Files::isDirectory);
    return new ChangelogPlace(request.dialect(), request.loader(), sources);
  }

  String dialect() {
    return dialect;
  }

  /** The directory of this kind of database, if revisions are read from the sources. */
  Optional<Path> directory() {
    return directory.map(root -> root.resolve(dialect));
  }

  /** The name of the list of revisions. */
  String list() {
    return list(dialect);
  }

  private static String list(String dialect) {
    return ROOT + dialect + "/" + LIST;
  }

  /** The names of the files of revisions begin with this. */
  String prefix() {
    return ROOT + dialect + "/";
  }

  boolean hasChangelog() {
    return exists(list());
  }

  /**
   * @throws MigrationException if there is no list of revisions (MYFY0902)
   */
  void requireChangelog() {
    if (!hasChangelog()) {
      throw missing();
    }
  }

  MigrationException missing() {
    Message message = Message.CHANGELOG_MISSING;
    return new MigrationException(
        message.id(), message.text(dialect, where(), others(), remedy()), null);
  }

  private String where() {
    return directory()
        .map(path -> path.resolve(LIST).toString())
        .orElse(list() + " on the class path");
  }

  private String others() {
    List<String> known = DIALECTS.stream().filter(name -> exists(list(name))).toList();
    return known.isEmpty() ? "" : "; there are changelogs for " + String.join(", ", known);
  }

  private static String remedy() {
    return "A revision is written for one kind of database. Make the first one with init and"
        + " revision (MigrationManager, or the build) and MYFY_DATA_DATABASE_URL set to a database of"
        + " this kind.";
  }

  boolean exists(String name) {
    return file(name).map(Files::isRegularFile).orElseGet(() -> resource(name) != null);
  }

  /** The content, which must exist. */
  InputStream open(String name) throws IOException {
    Optional<Path> file = file(name);
    return file.isPresent() ? Files.newInputStream(file.get()) : open(name, resource(name));
  }

  private static InputStream open(String name, @Nullable URL resource) throws IOException {
    if (resource == null) {
      throw new IOException(name + " does not exist");
    }
    URLConnection connection = resource.openConnection();
    // A cached jar file would stay open after undeploy.
    connection.setUseCaches(false);
    return connection.getInputStream();
  }

  private Optional<Path> file(String name) {
    return directory
        .filter(root -> name.startsWith(ROOT))
        .map(root -> root.resolve(name.substring(ROOT.length())));
  }

  private @Nullable URL resource(String name) {
    return loader.getResource(name);
  }
}
