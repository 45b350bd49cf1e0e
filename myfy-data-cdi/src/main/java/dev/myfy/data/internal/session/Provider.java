package dev.myfy.data.internal.session;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What sessions ask the persistence provider beyond Jakarta Persistence.
 *
 * @param connection the connection that an entity manager uses in its transaction
 * @param hasChanges whether an entity manager has something to write
 * @param isNative whether a query is SQL of the application's own, which may do anything
 */
public record Provider(
    Function<EntityManager, Connection> connection,
    Predicate<EntityManager> hasChanges,
    Predicate<Query> isNative) {}
