package dev.myfy.data.contract;

import dev.myfy.data.contract.app.Item;
import dev.myfy.data.contract.app.ItemListener;
import dev.myfy.data.contract.app.ItemRepository;
import dev.myfy.data.contract.app.ItemResource;
import dev.myfy.data.contract.app.ItemServlet;
import dev.myfy.data.contract.app.ListenerLog;
import dev.myfy.data.contract.app.Permitted;
import dev.myfy.data.contract.app.PermittedValidator;
import dev.myfy.data.contract.app.PlainResource;
import dev.myfy.data.contract.app.ProbeResource;
import dev.myfy.data.contract.app.TeapotException;
import dev.myfy.data.contract.app.TeapotMapper;
import dev.myfy.data.contract.app.TroubleResource;
import dev.myfy.data.contract.database.Databases;
import dev.myfy.data.contract.server.ContractArchive;
import dev.myfy.data.testing.RollbackAfterTest;
import jakarta.ws.rs.core.Application;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application of the contract, on a database of its own unless a test says otherwise. */
final class ContractWar {

  static final String DATABASE_URL = "myfy.data.database-url";
  static final String AUTO_CREATE = "myfy.data.auto-create-tables";

  /** The persistence provider of this run; the WAR brings EclipseLink, WildFly has Hibernate. */
  private static final String PROVIDER = System.getProperty("contract.provider", "eclipselink");

  private ContractWar() {}

  static ContractArchive named(String contextRoot, Class<? extends Application> application) {
    return bare(contextRoot)
        .classes(
            application,
            ItemResource.class,
            TroubleResource.class,
            ProbeResource.class,
            PlainResource.class,
            TeapotException.class,
            TeapotMapper.class,
            ItemServlet.class)
        .setting(DATABASE_URL, Databases.running().url(contextRoot))
        .setting(AUTO_CREATE, "true");
  }

  /** Takes part in tests that are rolled back, as docs/testing.md says. */
  static WebArchive undoable(ContractArchive war) {
    String settings = "config_ordinal=110\nmyfy.data.environment=test\n";
    return war.jarOf(RollbackAfterTest.class)
        .build()
        .addAsLibrary(
            ShrinkWrap.create(JavaArchive.class, "test-settings.jar")
                .addAsResource(
                    new StringAsset(settings), "META-INF/microprofile-config.properties"));
  }

  /** The entity and its repository, without settings but for the provider. */
  static ContractArchive bare(String contextRoot) {
    return ContractArchive.withLibrary(contextRoot)
        .setting("myfy.data.persistence-provider", PROVIDER)
        .classes(
            Item.class,
            ItemListener.class,
            ItemRepository.class,
            ListenerLog.class,
            Permitted.class,
            PermittedValidator.class);
  }
}
