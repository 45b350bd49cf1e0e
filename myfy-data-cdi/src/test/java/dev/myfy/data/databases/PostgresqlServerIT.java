package dev.myfy.data.databases;

import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.PostgresqlServer;

class PostgresqlServerIT extends DatabaseServerContract {

  @Override
  DatabaseServer open() {
    return PostgresqlServer.open();
  }

  @Override
  String grantee() {
    return "ann";
  }
}
