package dev.myfy.data.internal.session;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.internal.jta.Transactions;
import jakarta.persistence.EntityManager;

/**
 * What all sessions of an application share.
 *
 * @param settings in force
 * @param transactions the server's
 * @param sources what sessions are made of
 * @param failures puts failures into the words of the library
 * @param open the work that is under way
 */
record SessionContext(
    DatabaseSettings settings,
    Transactions transactions,
    SessionSources sources,
    Failures failures,
    OpenWork open) {

  EntityManager createEntityManager() {
    return sources.factory().createEntityManager();
  }

  Provider provider() {
    return sources.provider();
  }
}
