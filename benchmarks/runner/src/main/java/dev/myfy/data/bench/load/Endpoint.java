package dev.myfy.data.bench.load;

import java.util.Locale;
import java.util.Optional;

/** The requests that are measured. {@code ${id}} and the other variables are drawn for each one. */
public enum Endpoint {
  PING("no database", "GET", "/ping", ""),
  FIND("find by id", "GET", "/accounts/${id}", ""),
  LIST("list of 20", "GET", "/accounts?from=${id}", ""),
  UPDATE("update", "PUT", "/accounts/${id}", "{\"owner\":\"x\",\"amount\":${amount}}"),
  TRANSFER("transfer", "POST", "/transfers", "{\"from\":${id},\"to\":${to},\"amount\":1}"),
  INSERT("insert", "POST", "/entries", "{\"owner\":\"somebody\",\"amount\":${amount}}"),
  /** The base of the path says how many; no endpoint of the tables. */
  OBJECTS("change of one of many", "POST", "", "{\"owner\":\"x\",\"amount\":${amount}}");

  /** Those that the tables have. */
  public static Endpoint[] six() {
    return new Endpoint[] {PING, FIND, LIST, UPDATE, TRANSFER, INSERT};
  }

  private final String title;
  private final String method;
  private final String path;
  private final String body;

  Endpoint(String title, String method, String path, String body) {
    this.title = title;
    this.method = method;
    this.path = path;
    this.body = body;
  }

  public String title() {
    return title;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String method() {
    return method;
  }

  public String path() {
    return path;
  }

  public Optional<String> body() {
    return Optional.of(body).filter(text -> !text.isEmpty());
  }

  public boolean needsDatabase() {
    return this != PING;
  }

  public boolean isRead() {
    return this == FIND || this == LIST;
  }

  /**
   * A text with numbers in place of the variables, of which only the amount is another each time.
   */
  public static String fixed(String template, int time) {
    return template
        .replace("${id}", "4711")
        .replace("${to}", "7011")
        .replace("${amount}", time + ".50");
  }
}
