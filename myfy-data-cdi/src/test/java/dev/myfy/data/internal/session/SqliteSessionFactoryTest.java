package dev.myfy.data.internal.session;

class SqliteSessionFactoryTest extends SessionFactoryContract {

  @Override
  String url() {
    return "sqlite://";
  }
}
