package dev.myfy.data.bench.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** The servers that are known, and where the build has unpacked them. */
public enum ServerKind {
  WILDFLY("WildFly", "wildfly-"),
  PAYARA("Payara", "payara"),
  LIBERTY("Open Liberty", "wlp");

  private final String title;
  private final String homePrefix;

  ServerKind(String title, String homePrefix) {
    this.title = title;
    this.homePrefix = homePrefix;
  }

  public String title() {
    return title;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A server that is not started yet. */
  public Server create(Server.Setup setup) {
    return switch (this) {
      case WILDFLY -> new WildFly(setup);
      case PAYARA -> new Payara(setup);
      case LIBERTY -> new Liberty(setup);
    };
  }

  public Path home(Path servers) {
    try (Stream<Path> homes = Files.list(servers)) {
      return homes
          .filter(home -> home.getFileName().toString().startsWith(homePrefix))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("No " + homePrefix + "* in " + servers));
    } catch (IOException e) {
      throw new UncheckedIOException("The build has not unpacked the servers", e);
    }
  }
}
