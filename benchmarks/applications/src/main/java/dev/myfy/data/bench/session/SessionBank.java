package dev.myfy.data.bench.session;

import dev.myfy.data.Session;
import dev.myfy.data.bench.entity.EntityBank;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** No persistence.xml, no data source, no {@code @Transactional}. */
@ApplicationScoped
public class SessionBank extends EntityBank {

  @Inject private Session session;

  @Override
  protected EntityManager entities() {
    return session;
  }
}
