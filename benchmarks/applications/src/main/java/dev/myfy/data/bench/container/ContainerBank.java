package dev.myfy.data.bench.container;

import dev.myfy.data.bench.entity.EntityBank;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.NullUnmarked;

/** Every method in a transaction. */
@ApplicationScoped
@Transactional
@NullUnmarked // The server fills the field.
public class ContainerBank extends EntityBank {

  @PersistenceContext private EntityManager entities;

  @Override
  protected EntityManager entities() {
    return entities;
  }
}
