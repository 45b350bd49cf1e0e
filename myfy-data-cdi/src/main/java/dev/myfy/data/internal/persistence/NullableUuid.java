package dev.myfy.data.internal.persistence;

import java.util.Collection;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.converters.UUIDConverter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/** EclipseLink 4's own converter of UUIDs cannot read a null. */
final class NullableUuid extends UUIDConverter {

  private static final long serialVersionUID = 1L;

  /** Takes the place of EclipseLink's, before the mappings are initialized. */
  static void install(Collection<ClassDescriptor> descriptors) {
    descriptors.stream()
        .flatMap(descriptor -> descriptor.getMappings().stream())
        .forEach(NullableUuid::replace);
  }

  private static void replace(DatabaseMapping mapping) {
    if (mapping instanceof AbstractDirectMapping direct
        && direct.getConverter() instanceof UUIDConverter) {
      direct.setConverter(new NullableUuid());
    } else if (mapping instanceof DirectCollectionMapping collection
        && collection.getValueConverter() instanceof UUIDConverter) {
      collection.setValueConverter(new NullableUuid());
    }
  }

  @Override
  public @Nullable Object convertDataValueToObjectValue(
      @Nullable Object stored, @Nullable Session session) {
    return stored == null ? null : super.convertDataValueToObjectValue(stored, session);
  }
}
