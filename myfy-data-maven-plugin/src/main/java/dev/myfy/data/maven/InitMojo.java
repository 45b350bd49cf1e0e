package dev.myfy.data.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Makes the directory of revisions for this kind of database, with an empty list in it. */
@Mojo(
    name = "init",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_RESOURCES)
public final class InitMojo extends MigrationMojo {

  @Override
  Request request() {
    return new Request(Command.INIT);
  }
}
