package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.internal.jta.Transactions;

/** What surrounds Agroal's pool, made together because it refers to each other. */
record PoolParts(
    ConnectionOpener opener,
    OpenConnections connections,
    Checkouts checkouts,
    JtaEnlistment enlistment,
    FatalErrors fatalErrors) {

  static PoolParts of(
      ConnectionOpener opener, DatabaseSettings settings, Transactions transactions) {
    OpenConnections connections = new OpenConnections(System::nanoTime);
    LocalTransactions local = LocalTransactions.of(settings.databaseUrl().dialect(), transactions);
    FatalErrors fatalErrors = new FatalErrors(connections, transactions);
    Checkouts checkouts = new Checkouts(settings, opener::isAsked);
    return new PoolParts(
        opener,
        connections,
        checkouts,
        new JtaEnlistment(transactions, local, connections, fatalErrors, checkouts),
        fatalErrors);
  }

  BorrowCheck borrowCheck(DatabaseSettings settings) {
    return new BorrowCheck(settings, connections, opener::ping);
  }

  PoolListener listener(DatabaseSettings settings) {
    PoolEcho echo = new PoolEcho(settings, connections, checkouts);
    return new PoolListener(connections, checkouts, echo);
  }
}
