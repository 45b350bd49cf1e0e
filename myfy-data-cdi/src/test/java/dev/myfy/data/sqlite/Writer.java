package dev.myfy.data.sqlite;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.internal.jta.Transactions;
import dev.myfy.data.internal.pool.ConnectionPool;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** A JVM of its own that writes notes into an SQLite file and tells each that is committed. */
final class Writer {

  private static final String ACKNOWLEDGED = "ACK ";
  private static final String END = ";";

  private Writer() {}

  static Process start(Path file, String prefix, int count) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            file.toString(),
            prefix,
            String.valueOf(count))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  static List<String> acknowledged(Process writer) throws IOException {
    return read(writer, Integer.MAX_VALUE);
  }

  /** Kills the process, without any warning, when it has told this many. */
  static List<String> acknowledgedUntilKilled(Process writer, int count)
      throws IOException, InterruptedException {
    List<String> texts = read(writer, count);
    if (!writer.waitFor(30, TimeUnit.SECONDS) || texts.size() < count) {
      throw new IllegalStateException("not killed as planned, " + texts.size() + " texts");
    }
    return texts;
  }

  /** All that was told, also after the kill: it may have written more before it died. */
  private static List<String> read(Process writer, int kill) throws IOException {
    List<String> texts = new ArrayList<>();
    try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // A line that the kill has cut has no end.
        if (line.startsWith(ACKNOWLEDGED) && line.endsWith(END)) {
          texts.add(line.substring(ACKNOWLEDGED.length(), line.length() - END.length()));
        }
        if (texts.size() == kill) {
          // Process.destroyForcibly() would close the stream that is read here.
          writer.toHandle().destroyForcibly();
        }
      }
    }
    return texts;
  }

  private static DatabaseSettings settings(String file) {
    DatabaseUrl url = DatabaseUrl.parse("sqlite:///" + file);
    Map<String, Object> values =
        Map.of(
            "databaseUrl",
            url,
            "poolSize",
            1,
            "maxOverflow",
            0,
            "poolTimeout",
            Duration.ofSeconds(30),
            "poolRecycle",
            Optional.empty(),
            "poolPrePing",
            true,
            "connectTimeout",
            Duration.ofSeconds(10),
            "readTimeout",
            Duration.ofSeconds(60),
            "echoPool",
            false);
    return (DatabaseSettings)
        Proxy.newProxyInstance(
            Writer.class.getClassLoader(),
            new Class<?>[] {DatabaseSettings.class},
            (proxy, method, arguments) -> values.get(method.getName()));
  }

  /** File, prefix of the texts, how many. Without a provider, so that it starts quickly. */
  public static void main(String[] arguments) throws Exception {
    Transactions transactions = Transactions.locate();
    try (ConnectionPool pool =
        ConnectionPool.open(settings(arguments[0]), transactions, UnaryOperator.identity())) {
      for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
        String text = arguments[1] + "-" + i;
        transactions.begin();
        try (Connection connection = pool.dataSource().getConnection();
            PreparedStatement insert =
                connection.prepareStatement("insert into notes (text, version) values (?, 1)")) {
          insert.setString(1, text);
          insert.executeUpdate();
        }
        transactions.commit();
        System.out.println(ACKNOWLEDGED + text + END);
        System.out.flush();
      }
    }
  }
}
