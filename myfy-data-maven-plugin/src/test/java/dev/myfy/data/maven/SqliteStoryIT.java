package dev.myfy.data.maven;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

class SqliteStoryIT extends StoryContract {

  @TempDir private Path directory;

  @Override
  String dialect() {
    return "sqlite";
  }

  @Override
  String url() {
    return "sqlite:///" + directory.resolve("story.db");
  }

  @Override
  Connection connect() throws SQLException {
    return new JDBC().connect("jdbc:sqlite:" + directory.resolve("story.db"), new Properties());
  }
}
