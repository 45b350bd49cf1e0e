package dev.myfy.data.internal.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import liquibase.resource.OpenOptions;
import liquibase.resource.Resource;

/** A file of the changelog, under the name that the database remembers. */
final class ChangelogResource implements Resource {

  private final String path;
  private final ChangelogPlace place;

  ChangelogResource(String path, ChangelogPlace place) {
    this.path = path.replace('\\', '/').replaceFirst("^(classpath:)?/*", "");
    this.place = place;
  }

  @Override
  public String getPath() {
    return path;
  }

  @Override
  public InputStream openInputStream() throws IOException {
    return place.open(path);
  }

  @Override
  public boolean exists() {
    return place.exists(path);
  }

  @Override
  public Resource resolve(String other) {
    return new ChangelogResource(path + "/" + other, place);
  }

  @Override
  public Resource resolveSibling(String other) {
    return new ChangelogResource(path.substring(0, path.lastIndexOf('/') + 1) + other, place);
  }

  @Override
  public boolean isWritable() {
    return false;
  }

  @Override
  public OutputStream openOutputStream(OpenOptions options) throws IOException {
    throw new IOException("read only");
  }

  @Override
  public URI getUri() {
    return URI.create("changelog:/" + path.replace(" ", "%20"));
  }
}
