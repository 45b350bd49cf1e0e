package dev.myfy.data.bench.server;

import dev.myfy.data.bench.machine.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What arrives at the database, in order, as PostgreSQL logs it. */
public final class StatementLog {

  private static final Pattern LINE =
      Pattern.compile("\\[(\\d+)\\] LOG: {2}(?:execute [^:]*|statement): (.*)$", Pattern.MULTILINE);
  private static final String END = "select 'end of record %d'";

  private final Database database;
  private final Path file;
  private int records;

  StatementLog(Database database, Path file) {
    this.database = database;
    this.file = file;
  }

  public void on() {
    set("all");
  }

  public void off() {
    set("none");
  }

  private void set(String what) {
    database.execute("alter system set log_statement = '" + what + "'");
    database.execute("select pg_reload_conf()");
    // A connection notices with its next statement but one at the latest.
    Waiting.until(Duration.ofMillis(200), () -> false);
  }

  /** The statements that reach the database while the work runs. */
  public List<String> of(Runnable work) {
    int before = text().length();
    work.run();
    String end = END.formatted(++records);
    database.execute(end);
    if (!Waiting.until(Duration.ofSeconds(10), () -> text().indexOf(end, before) >= 0)) {
      throw new IllegalStateException("The database does not log its statements in " + file);
    }
    return withoutOurOwn(LINE.matcher(text().substring(before)).results().toList(), end);
  }

  /** The connection that ends the record has sent other statements too. */
  private static List<String> withoutOurOwn(List<MatchResult> lines, String end) {
    String own =
        lines.stream()
            .filter(line -> line.group(2).contains(end))
            .map(line -> line.group(1))
            .findFirst()
            .orElseThrow();
    return lines.stream()
        .filter(line -> !line.group(1).equals(own))
        .map(line -> line.group(2).trim())
        .toList();
  }

  private String text() {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
