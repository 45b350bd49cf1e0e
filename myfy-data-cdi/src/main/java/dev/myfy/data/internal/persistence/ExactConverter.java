package dev.myfy.data.internal.persistence;

import java.util.Collection;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.converters.ConverterClass;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * A converter whose column comes as the type it asks for, also where EclipseLink reads it without
 * knowing the type.
 */
final class ExactConverter implements Converter {

  private static final long serialVersionUID = 1L;

  private final Converter converter;
  private final AbstractDirectMapping mapping;

  private ExactConverter(Converter converter, AbstractDirectMapping mapping) {
    this.converter = converter;
    this.mapping = mapping;
  }

  /** Goes around the converters, before the mappings are initialized. */
  static void install(Collection<ClassDescriptor> descriptors) {
    for (ClassDescriptor descriptor : descriptors) {
      for (DatabaseMapping mapping : descriptor.getMappings()) {
        if (mapping instanceof AbstractDirectMapping direct
            && direct.getConverter() instanceof ConverterClass<?, ?, ?> converter) {
          direct.setConverter(new ExactConverter(converter, direct));
        }
      }
    }
  }

  @Override
  public @Nullable Object convertObjectValueToDataValue(@Nullable Object value, Session session) {
    return converter.convertObjectValueToDataValue(value, session);
  }

  @Override
  public @Nullable Object convertDataValueToObjectValue(@Nullable Object stored, Session session) {
    return converter.convertDataValueToObjectValue(exact(stored, session), session);
  }

  private @Nullable Object exact(@Nullable Object stored, Session session) {
    Class<?> type = mapping.getFieldClassification();
    if (stored == null
        || type == null
        || type.isInstance(stored)
        || !(session.getDatasourcePlatform() instanceof ExactColumns columns)
        || !columns.covers(type)) {
      return stored;
    }
    return columns.convert(stored, type);
  }

  @Override
  public boolean isMutable() {
    return converter.isMutable();
  }

  @Override
  public void initialize(DatabaseMapping target, Session session) {
    converter.initialize(target, session);
    if (target instanceof AbstractDirectMapping direct) {
      // The converter has just put itself into its place.
      direct.setConverter(this);
    }
  }
}
