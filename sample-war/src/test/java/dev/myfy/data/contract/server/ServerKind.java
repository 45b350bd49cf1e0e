package dev.myfy.data.contract.server;

import dev.myfy.data.contract.machine.BuildDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** The servers that the contract suite knows, and where the build has unpacked them. */
public enum ServerKind {
  WILDFLY("WildFly", "wildfly-*"),
  PAYARA("Payara", "payara*"),
  LIBERTY("Open Liberty", "wlp");

  private final String title;
  private final String homePattern;

  ServerKind(String title, String homePattern) {
    this.title = title;
    this.homePattern = homePattern;
  }

  /** The server of this test run, from the system property {@code contract.server}. */
  public static ServerKind current() {
    return of(System.getProperty("contract.server", "wildfly"));
  }

  /** The kind with this value of {@code contract.server}. */
  static ServerKind of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** A server of this kind that is not started yet; servers of different names do not meet. */
  public ServerUnderTest create(String name) {
    Path work = BuildDirectory.ofRun(name);
    return switch (this) {
      case WILDFLY -> new WildFlyServer(home(), work);
      case PAYARA -> new PayaraServer(home(), work);
      case LIBERTY -> new LibertyServer(home(), work);
    };
  }

  public String title() {
    return title;
  }

  private Path home() {
    Path servers = BuildDirectory.path("servers");
    try (Stream<Path> homes = Files.list(servers)) {
      return homes
          .filter(this::isHome)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("No " + homePattern + " in " + servers));
    } catch (IOException e) {
      throw new UncheckedIOException("The build has not unpacked the servers", e);
    }
  }

  private boolean isHome(Path path) {
    Path name = path.getFileName();
    return name.getFileSystem().getPathMatcher("glob:" + homePattern).matches(name);
  }
}
