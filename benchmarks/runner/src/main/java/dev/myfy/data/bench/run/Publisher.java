package dev.myfy.data.bench.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.myfy.data.bench.report.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;

/**
 * Writes raw results and generated text: into the project, or with {@code -Dbench.publish=false}
 * into copies below target.
 */
final class Publisher {

  private final ObjectMapper mapper = new ObjectMapper();
  private final Path results;
  private final Path page;

  Publisher(Options options) throws IOException {
    Path documents = options.project().resolve("docs");
    if (options.publishes()) {
      this.results = options.project().resolve("benchmarks/results");
      this.page = documents.resolve("performance.md");
    } else {
      this.results = options.target().resolve("bench/results");
      this.page = results.resolve("performance.md");
      Files.createDirectories(results);
      copyIfNewer(documents.resolve("performance.md"));
    }
    Files.createDirectories(results);
  }

  /** What other parts have written into the copy stays, until somebody edits the page. */
  private void copyIfNewer(Path original) throws IOException {
    FileTime edited = Files.getLastModifiedTime(original);
    if (!Files.exists(page) || Files.getLastModifiedTime(page).compareTo(edited) < 0) {
      Files.copy(original, page, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Where plots go, beside the page. */
  Path plots() throws IOException {
    return Files.createDirectories(page.resolveSibling("performance"));
  }

  void publish(String part, Object raw, String text) throws IOException {
    Path file = results.resolve(part + ".json");
    Files.writeString(file, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(raw) + "\n");
    new Page(page).replace(part, text);
    System.out.println("Written: " + file + " and " + page);
  }
}
