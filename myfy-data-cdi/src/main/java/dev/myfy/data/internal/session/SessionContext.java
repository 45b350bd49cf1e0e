package dev.myfy.data.internal.session;

import dev.myfy.data.internal.jta.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.util.function.Function;

/**
 * What all sessions of an application share.
 *
 * @param transactions the server's
 * @param factory makes entity managers
 * @param connection the connection that an entity manager uses in its transaction
 * @param failures puts failures into the words of the library
 * @param open the work that is under way
 */
record SessionContext(
    Transactions transactions,
    EntityManagerFactory factory,
    Function<EntityManager, Connection> connection,
    Failures failures,
    OpenWork open) {}
