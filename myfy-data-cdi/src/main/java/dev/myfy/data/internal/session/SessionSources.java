package dev.myfy.data.internal.session;

import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;

/**
 * What sessions are made of.
 *
 * @param factory makes entity managers; closed by its owner
 * @param dataSource enlisted in JTA; closed by its owner
 * @param provider the persistence provider behind the factory
 */
public record SessionSources(
    EntityManagerFactory factory, DataSource dataSource, Provider provider) {}
