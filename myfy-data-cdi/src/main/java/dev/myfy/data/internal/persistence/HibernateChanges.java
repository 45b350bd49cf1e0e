package dev.myfy.data.internal.persistence;

import java.util.Map;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.CollectionEntry;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.PersistenceContext;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.Status;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Whether a persistence context has something to write. Hibernate's own {@code isDirty()} flushes
 * all but the SQL: it cascades, and calls the entity listeners, which would be called once more
 * when it is written.
 */
final class HibernateChanges {

  private final SessionImplementor session;

  HibernateChanges(SessionImplementor session) {
    this.session = session;
  }

  boolean any() {
    if (session.getActionQueue().areInsertionsOrDeletionsQueued()) {
      return true;
    }
    PersistenceContext context = session.getPersistenceContextInternal();
    for (Map.Entry<Object, EntityEntry> entity : context.reentrantSafeEntityEntries()) {
      if (isChanged(entity.getKey(), entity.getValue())) {
        return true;
      }
    }
    Map<PersistentCollection<?>, CollectionEntry> collections = context.getCollectionEntries();
    return collections != null
        && collections.entrySet().stream()
            .anyMatch(entry -> isChanged(entry.getKey(), entry.getValue()));
  }

  private boolean isChanged(Object entity, EntityEntry entry) {
    EntityPersister persister = entry.getPersister();
    Object[] before = entry.getLoadedState();
    return entry.getStatus() == Status.MANAGED
        && before != null
        && persister.isMutable()
        && persister.findDirty(persister.getValues(entity), before, entity, session) != null;
  }

  private static boolean isChanged(PersistentCollection<?> collection, CollectionEntry entry) {
    if (collection.isDirty() || collection.hasQueuedOperations()) {
      return true;
    }
    return entry.getLoadedPersister() != null
        && collection.wasInitialized()
        && !collection.equalsSnapshot(entry.getLoadedPersister());
  }
}
