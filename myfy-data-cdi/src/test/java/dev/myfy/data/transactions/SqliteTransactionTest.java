package dev.myfy.data.transactions;

import org.junit.jupiter.api.Nested;

class SqliteTransactionTest {

  @Nested
  class EclipseLink extends TransactionContract {
    @Override
    String url() {
      return "sqlite://";
    }

    @Override
    String provider() {
      return "eclipselink";
    }
  }

  @Nested
  class Hibernate extends TransactionContract {
    @Override
    String url() {
      return "sqlite://";
    }

    @Override
    String provider() {
      return "hibernate";
    }
  }
}
