package dev.myfy.data.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;

/**
 * What a command sees: the project's classes, its libraries, and of the plugin's own only what the
 * project has not: Liquibase, which is optional for an application, and the persistence provider,
 * which it may leave to its server.
 */
final class ClassPath {

  private ClassPath() {}

  static List<Path> of(Path classes, Collection<Artifact> project, Collection<Artifact> plugin) {
    List<Path> elements = new ArrayList<>();
    elements.add(classes);
    Set<String> known = new HashSet<>();
    add(project, known, elements);
    boolean hasProvider = known.stream().anyMatch(ClassPath::isProvider);
    for (Artifact own : plugin) {
      if (!(hasProvider && own.getGroupId().equals("org.eclipse.persistence"))) {
        add(List.of(own), known, elements);
      }
    }
    return elements;
  }

  private static void add(Collection<Artifact> artifacts, Set<String> known, List<Path> elements) {
    for (Artifact artifact : artifacts) {
      if (artifact.getFile() != null && known.add(name(artifact))) {
        elements.add(artifact.getFile().toPath());
      }
    }
  }

  private static String name(Artifact artifact) {
    return artifact.getGroupId() + ":" + artifact.getArtifactId();
  }

  /** Not Hibernate Validator, which is no provider, nor the API, which has been in both groups. */
  private static boolean isProvider(String name) {
    return name.equals("org.eclipse.persistence:eclipselink")
        || name.startsWith("org.eclipse.persistence:org.eclipse.persistence.")
        || name.startsWith("org.hibernate.orm:")
        || name.equals("org.hibernate:hibernate-core");
  }
}
