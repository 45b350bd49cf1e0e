package dev.myfy.data.contract.wildfly;

import dev.myfy.data.contract.ErrorContract;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The errors with the Hibernate ORM that WildFly brings, which wraps the database's exceptions in
 * classes of its own; not part of the contract that is counted.
 */
@EnabledIfSystemProperty(named = "contract.server", matches = "wildfly")
@EnabledIfSystemProperty(named = "contract.database", matches = "postgresql")
class HibernateErrorsIT extends ErrorContract {

  @Deployment(testable = false)
  static WebArchive war() {
    return archive("hibernateerrors")
        .setting("myfy.data.persistence-provider", "hibernate")
        .build();
  }
}
