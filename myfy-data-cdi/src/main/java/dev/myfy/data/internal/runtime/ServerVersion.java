package dev.myfy.data.internal.runtime;

import dev.myfy.data.internal.jta.Server;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Name and version of the server, for the boot line; the name alone where the version is hidden.
 */
final class ServerVersion {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9A-Za-z]+)+");

  private ServerVersion() {}

  static String describe(Server server) {
    Optional<String> version =
        switch (server) {
          case WILDFLY -> wildfly();
          case PAYARA -> payara();
          case OPEN_LIBERTY -> openLiberty();
          case JAVA_SE -> Optional.ofNullable(System.getProperty("java.version"));
        };
    return server.title() + version.map(number -> " " + number).orElse("");
  }

  /** WildFly names its version only in a jar of its product module. */
  private static Optional<String> wildfly() {
    return file("jboss.home.dir", "modules/system/layers/base/org/jboss/as/product/main")
        .flatMap(ServerVersion::productJar)
        .flatMap(ServerVersion::number);
  }

  private static Optional<String> productJar(Path module) {
    try (Stream<Path> files = Files.list(module)) {
      return files
          .map(file -> file.getFileName().toString().replace(".jar", ""))
          .filter(name -> name.contains("product-conf"))
          .findFirst();
    } catch (IOException notReadable) {
      return Optional.empty();
    }
  }

  private static Optional<String> payara() {
    return Optional.ofNullable(System.getProperty("glassfish.version"))
        .flatMap(ServerVersion::number);
  }

  private static Optional<String> openLiberty() {
    return file("wlp.install.dir", "lib/versions/openliberty.properties")
        .map(ServerVersion::properties)
        .map(properties -> properties.getProperty("com.ibm.websphere.productVersion"));
  }

  private static Optional<Path> file(String homeProperty, String name) {
    return Optional.ofNullable(System.getProperty(homeProperty))
        .map(home -> Path.of(home).resolve(name))
        .filter(Files::isReadable);
  }

  private static Properties properties(Path file) {
    Properties properties = new Properties();
    try (InputStream stream = Files.newInputStream(file)) {
      properties.load(stream);
    } catch (IOException notReadable) {
      properties.clear();
    }
    return properties;
  }

  private static Optional<String> number(String text) {
    Matcher matcher = NUMBER.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }
}
