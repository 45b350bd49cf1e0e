package dev.myfy.data.internal.migration;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;

/**
 * Lets Liquibase read by name, and never list a directory: WildFly's deployments cannot be listed.
 */
final class ChangelogAccessor extends AbstractResourceAccessor {

  private final ChangelogPlace place;

  ChangelogAccessor(ChangelogPlace place) {
    this.place = place;
  }

  @Override
  public List<Resource> search(String path, boolean recursive) throws IOException {
    throw new IOException("includeAll is not supported; list the revisions by include");
  }

  @Override
  public List<Resource> getAll(String path) {
    return Stream.<Resource>of(new ChangelogResource(path, place))
        .filter(Resource::exists)
        .toList();
  }

  @Override
  public List<String> describeLocations() {
    return List.of(place.list());
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
