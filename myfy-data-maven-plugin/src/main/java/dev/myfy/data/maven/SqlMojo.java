package dev.myfy.data.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Tells the SQL that an upgrade would run; changes nothing. */
@Mojo(
    name = "sql",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_RESOURCES)
public final class SqlMojo extends MigrationMojo {

  /** Up to which revision: a number, {@code head}, or a distance. Default: {@code head}. */
  @Parameter(property = "target")
  private @Nullable String target;

  /** Where to write the SQL, in UTF-8. Default: Maven's log. */
  @Parameter(property = "outputFile")
  private @Nullable File outputFile;

  @Override
  Request request() {
    return new Request(Command.SQL).with(Request.TARGET, target);
  }

  @Override
  void tell(String sql) throws MojoExecutionException {
    if (outputFile == null) {
      super.tell(sql);
      return;
    }
    try {
      Files.writeString(outputFile.toPath(), sql);
      super.tell("Wrote " + outputFile);
    } catch (IOException e) {
      throw new MojoExecutionException(outputFile + " cannot be written: " + e.getMessage(), e);
    }
  }
}
