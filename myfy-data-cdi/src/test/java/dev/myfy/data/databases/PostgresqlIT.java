package dev.myfy.data.databases;

import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.PostgresqlServer;

class PostgresqlIT extends DatabaseContract {

  @Override
  DatabaseServer openServer() {
    return PostgresqlServer.open();
  }
}
