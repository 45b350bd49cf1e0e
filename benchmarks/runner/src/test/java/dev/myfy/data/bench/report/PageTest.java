package dev.myfy.data.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

  @TempDir private Path directory;

  @Test
  void onlyWhatIsBetweenTheMarksIsReplaced() throws IOException {
    Path file = directory.resolve("page.md");
    Files.writeString(
        file, "by hand\n<!-- begin generated: x -->\nold\n<!-- end generated: x -->\nby hand\n");
    new Page(file).replace("x", "new\n");
    assertThat(file)
        .hasContent(
            "by hand\n<!-- begin generated: x -->\nnew\n<!-- end generated: x -->\nby hand\n");
  }

  @Test
  void missingMarksAreTold() throws IOException {
    Path file = Files.writeString(directory.resolve("page.md"), "nothing");
    assertThatThrownBy(() -> new Page(file).replace("x", "new"))
        .hasMessageContaining("begin generated: x");
  }
}
