package dev.myfy.data.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.junit.jupiter.api.Test;

class ClassPathTest {

  private static final Path CLASSES = Path.of("classes");

  private static final List<Artifact> PLUGIN =
      artifacts(
          "dev.myfy:myfy-data-maven-plugin:1",
          "dev.myfy:myfy-data-cdi:1",
          "org.liquibase:liquibase-core:4.33.0",
          "org.eclipse.persistence:org.eclipse.persistence.jpa:4.0.8");

  private static List<Artifact> artifacts(String... coordinates) {
    return Arrays.stream(coordinates).map(ClassPathTest::artifact).toList();
  }

  private static Artifact artifact(String coordinates) {
    String[] parts = coordinates.split(":", -1);
    Artifact artifact =
        new DefaultArtifact(
            parts[0], parts[1], parts[2], "compile", "jar", null, new DefaultArtifactHandler());
    artifact.setFile(new File(parts[1] + "-" + parts[2] + ".jar"));
    return artifact;
  }

  private static List<String> names(String... project) {
    return ClassPath.of(CLASSES, artifacts(project), PLUGIN).stream().map(Path::toString).toList();
  }

  @Test
  void theProjectsOwnVersionsCome() {
    assertThat(names("dev.myfy:myfy-data-cdi:2", "org.liquibase:liquibase-core:4.32.0"))
        .containsExactly(
            "classes",
            "myfy-data-cdi-2.jar",
            "liquibase-core-4.32.0.jar",
            "myfy-data-maven-plugin-1.jar",
            "org.eclipse.persistence.jpa-4.0.8.jar");
  }

  @Test
  void aProjectWithHibernateGetsNoEclipseLink() {
    assertThat(names("org.hibernate.orm:hibernate-core:6.6.40.Final"))
        .noneMatch(name -> name.contains("eclipse"));
  }

  @Test
  void neitherAValidatorNorTheApiIsAProvider() {
    assertThat(
            names(
                "org.hibernate.validator:hibernate-validator:8.0.3.Final",
                "org.eclipse.persistence:jakarta.persistence:3.1.0"))
        .contains("org.eclipse.persistence.jpa-4.0.8.jar");
  }
}
