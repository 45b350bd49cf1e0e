package dev.myfy.data.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes a new revision: what differs between the compiled entities and the database. */
@Mojo(
    name = "revision",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class RevisionMojo extends MigrationMojo {

  /** What the revision does, for example {@code Add users table}; its file is named after it. */
  @Parameter(property = "message", required = true)
  private @Nullable String message;

  /** False: an empty revision, to be filled in by hand. */
  @Parameter(property = "autogenerate", defaultValue = "true")
  private boolean autogenerate;

  /** True: what destroys data is written as a change; otherwise as a comment. */
  @Parameter(property = "allowDrop", defaultValue = "false")
  private boolean allowDrop;

  @Override
  Request request() {
    return new Request(Command.REVISION)
        .with(Request.MESSAGE, message)
        .with(Request.AUTOGENERATE, String.valueOf(autogenerate))
        .with(Request.ALLOW_DROP, String.valueOf(allowDrop));
  }
}
