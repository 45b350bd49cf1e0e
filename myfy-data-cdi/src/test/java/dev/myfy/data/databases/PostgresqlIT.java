package dev.myfy.data.databases;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

class PostgresqlIT extends DatabaseContract {

  private EmbeddedPostgres server;

  @Override
  void startServer() throws IOException, SQLException {
    server = EmbeddedPostgres.builder().start();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create role ann login superuser password 's3cr3t-canary'");
    }
  }

  @Override
  void stopServer() throws IOException {
    server.close();
  }

  @Override
  String url() {
    return "postgresql+asyncpg://ann:s3cr3t-canary@127.0.0.1:" + server.getPort() + "/postgres";
  }
}
