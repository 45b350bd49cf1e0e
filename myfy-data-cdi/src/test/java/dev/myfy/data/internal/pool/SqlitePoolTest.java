package dev.myfy.data.internal.pool;

class SqlitePoolTest extends PoolContract {

  @Override
  String url() {
    return "sqlite://";
  }
}
