package dev.myfy.data.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * What all goals have in common. The settings are the application's own ({@code MYFY_DATA_*}), as
 * environment variables, {@code -D} options, or in {@code META-INF/microprofile-config.properties},
 * which is copied from the sources first.
 */
abstract class MigrationMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
  private List<Artifact> pluginArtifacts;

  /** What the goal asks for. */
  abstract Request request();

  /** Tells the answer; the goal of {@code sql} may have another place for it. */
  void tell(String text) throws MojoExecutionException {
    text.lines().forEach(getLog()::info);
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    Request request = request().with(Request.DIRECTORY, project.getBasedir().toString());
    Answer answer = ask(request);
    switch (answer.outcome()) {
      case DONE -> tell(answer.text());
      case REFUSED, FAILED -> throw new MojoFailureException(answer.text());
    }
  }

  private Answer ask(Request request) {
    Path classes = Path.of(project.getBuild().getOutputDirectory());
    List<Path> elements = ClassPath.of(classes, project.getArtifacts(), pluginArtifacts);
    try (ProjectClasses tools = ProjectClasses.of(elements)) {
      return LogBridge.during(getLog(), tools.loader(), () -> tools.ask(request));
    }
  }
}
