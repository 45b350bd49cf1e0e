package dev.myfy.data.contract.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Node;

/**
 * Writes a ShrinkWrap archive to a file without compressing it: its jars are compressed already.
 */
public final class WarFile {

  private WarFile() {}

  public static Path write(Archive<?> archive, Path directory) {
    Path file = directory.resolve(archive.getName());
    try {
      Files.createDirectories(directory);
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (Map.Entry<ArchivePath, Node> entry : archive.getContent().entrySet()) {
          write(entry.getKey(), entry.getValue(), zip);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static void write(ArchivePath path, Node node, ZipOutputStream zip) throws IOException {
    if (node.getAsset() == null) {
      return;
    }
    zip.putNextEntry(new ZipEntry(path.get().substring(1)));
    try (InputStream in = node.getAsset().openStream()) {
      in.transferTo(zip);
    }
    zip.closeEntry();
  }
}
