package dev.myfy.data.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Records that the database is at a revision, and changes nothing else. */
@Mojo(
    name = "stamp",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_RESOURCES)
public final class StampMojo extends MigrationMojo {

  /** Which revision: a number, {@code head} or {@code base}. Default: {@code head}. */
  @Parameter(property = "target")
  private @Nullable String target;

  @Override
  Request request() {
    return new Request(Command.STAMP).with(Request.TARGET, target);
  }
}
