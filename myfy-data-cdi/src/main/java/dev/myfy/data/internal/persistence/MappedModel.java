package dev.myfy.data.internal.persistence;

import dev.myfy.data.DataException;
import dev.myfy.data.internal.message.Message;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;
import org.jspecify.annotations.Nullable;

/**
 * What Hibernate knows of the tables. It hands this out only while it builds a factory, so that one
 * instance, passed in by a property, belongs to one factory.
 */
final class MappedModel implements IntegratorProvider, Integrator {

  static final String PROPERTY = "hibernate.integrator_provider";

  private volatile @Nullable Metadata metadata;

  static List<String> createStatements(EntityManagerFactory factory) {
    if (factory.getProperties().get(PROPERTY) instanceof MappedModel model
        && model.metadata instanceof MetadataImplementor known) {
      return new SchemaCreatorImpl(known.getMetadataBuildingOptions().getServiceRegistry())
          .generateCreationCommands(known, false);
    }
    Message message = Message.TABLES_UNKNOWN;
    throw new DataException(message.id(), message.text(PROPERTY), null);
  }

  @Override
  public List<Integrator> getIntegrators() {
    return List.of(this);
  }

  @Override
  public void integrate(
      Metadata model, BootstrapContext context, SessionFactoryImplementor factory) {
    metadata = model;
  }

  @Override
  public void disintegrate(
      SessionFactoryImplementor factory, SessionFactoryServiceRegistry services) {
    metadata = null;
  }
}
