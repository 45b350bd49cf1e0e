package dev.myfy.data.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Undoes revisions, the newest first. */
@Mojo(
    name = "downgrade",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_RESOURCES)
public final class DowngradeMojo extends MigrationMojo {

  /**
   * Down to which revision, which stays: a number, {@code base}, or a distance. Default: {@code
   * -1}.
   */
  @Parameter(property = "target")
  private @Nullable String target;

  @Override
  Request request() {
    return new Request(Command.DOWNGRADE).with(Request.TARGET, target);
  }
}
