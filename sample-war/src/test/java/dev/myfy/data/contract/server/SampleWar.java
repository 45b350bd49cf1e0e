package dev.myfy.data.contract.server;

import dev.myfy.data.contract.machine.BuildDirectory;
import dev.myfy.data.contract.machine.Directories;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The sample WAR as this build has packaged it, and the jars in it. */
public final class SampleWar {

  private static final String LIBRARIES = "WEB-INF/lib/";

  private SampleWar() {}

  public static Path file() {
    return BuildDirectory.path("sample-war.war");
  }

  /** The same application for WildFly's own Hibernate. */
  public static Path hibernateFile() {
    return BuildDirectory.path("sample-war-hibernate.war");
  }

  /** One of these files with other settings in it, for servers whose environment is not free. */
  public static WebArchive with(Path file, Map<String, String> settings) {
    String text =
        settings.entrySet().stream()
            .map(setting -> setting.getKey() + "=" + setting.getValue())
            .collect(Collectors.joining("\n"));
    return ShrinkWrap.createFromZipFile(WebArchive.class, file.toFile())
        .addAsResource(new StringAsset(text), "META-INF/microprofile-config.properties");
  }

  /** Writes down which WAR file this test run has deployed, for {@link ContractTally}. */
  public static void recordDigest() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file()));
      Path record = digestFile(BuildDirectory.run());
      Files.createDirectories(record.getParent());
      Files.writeString(record, HexFormat.of().formatHex(digest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static Path digestFile(String run) {
    return BuildDirectory.path("contract-reports", run, "sample-war.sha256");
  }

  /** The jars of WEB-INF/lib, unpacked again when the WAR is newer. */
  static List<Path> jars() {
    Path directory = BuildDirectory.path("contract", "lib");
    try {
      if (!Files.exists(directory) || isOlder(directory)) {
        unpack(directory);
      }
      try (Stream<Path> jars = Files.list(directory)) {
        return jars.sorted().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("No jars from " + file(), e);
    }
  }

  private static boolean isOlder(Path directory) throws IOException {
    return Files.getLastModifiedTime(directory).compareTo(Files.getLastModifiedTime(file())) < 0;
  }

  private static void unpack(Path directory) throws IOException {
    Directories.delete(directory);
    Files.createDirectories(directory);
    try (ZipFile war = new ZipFile(file().toFile())) {
      for (ZipEntry entry : war.stream().filter(SampleWar::isJar).toList()) {
        try (InputStream in = war.getInputStream(entry)) {
          String name = entry.getName().substring(LIBRARIES.length());
          Files.copy(in, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static boolean isJar(ZipEntry entry) {
    return entry.getName().startsWith(LIBRARIES) && entry.getName().endsWith(".jar");
  }
}
