package dev.myfy.data.databases;

import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.MariadbServer;

class MariadbIT extends DatabaseContract {

  @Override
  DatabaseServer openServer() {
    return MariadbServer.open();
  }
}
