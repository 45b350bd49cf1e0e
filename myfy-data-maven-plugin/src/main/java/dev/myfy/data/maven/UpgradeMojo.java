package dev.myfy.data.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Applies pending revisions. */
@Mojo(
    name = "upgrade",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_RESOURCES)
public final class UpgradeMojo extends MigrationMojo {

  /**
   * Up to which revision: a number, {@code head}, or a distance such as {@code +1}. Default: {@code
   * head}.
   */
  @Parameter(property = "target")
  private @Nullable String target;

  @Override
  Request request() {
    return new Request(Command.UPGRADE).with(Request.TARGET, target);
  }
}
