package dev.myfy.data.databases;

import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.MariadbServer;

class MariadbServerIT extends DatabaseServerContract {

  @Override
  DatabaseServer open() {
    return MariadbServer.open();
  }

  @Override
  String grantee() {
    return "'ann'@'127.0.0.1'";
  }
}
