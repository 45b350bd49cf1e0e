package dev.myfy.data.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Forgets a statement that was half done, and clears Liquibase's own lock table. */
@Mojo(
    name = "unlock",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_RESOURCES)
public final class UnlockMojo extends MigrationMojo {

  @Override
  Request request() {
    return new Request(Command.UNLOCK);
  }
}
