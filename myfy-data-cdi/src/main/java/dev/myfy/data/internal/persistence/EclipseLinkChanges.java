package dev.myfy.data.internal.persistence;

import java.util.Map;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.changetracking.ObjectChangePolicy;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/**
 * Whether a persistence context has something to write. EclipseLink's own {@code hasChanges()}
 * calls the entity listeners, which would be called once more when it is written.
 */
final class EclipseLinkChanges {

  private final UnitOfWorkImpl context;
  private final UnitOfWorkChangeSet scratch;

  EclipseLinkChanges(UnitOfWorkImpl context) {
    this.context = context;
    this.scratch = new UnitOfWorkChangeSet(context);
  }

  boolean any() {
    Map<?, ?> managed = context.getCloneMapping();
    return context.hasNewObjects()
        || context.hasDeletedObjects()
        || managed.keySet().stream().anyMatch(this::isChanged);
  }

  private boolean isChanged(Object entity) {
    ClassDescriptor descriptor = context.getDescriptor(entity);
    ObjectChangePolicy policy = descriptor.getObjectChangePolicy();
    if (!policy.shouldCompareExistingObjectForChange(entity, context, descriptor)) {
      return false;
    }
    // A woven entity keeps its own record of what was set.
    return policy.isObjectChangeTrackingPolicy() || differs(entity, policy, descriptor);
  }

  private boolean differs(Object entity, ObjectChangePolicy policy, ClassDescriptor descriptor) {
    Object before = context.getBackupClone(entity, descriptor);
    ObjectChangeSet changes =
        policy.createObjectChangeSetThroughComparison(
            entity, before, scratch, false, context, descriptor);
    return changes.hasChanges();
  }
}
