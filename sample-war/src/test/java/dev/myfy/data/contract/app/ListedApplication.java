package dev.myfy.data.contract.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Lists its classes: the server adds none that it finds. */
@ApplicationPath("api")
public class ListedApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        ItemResource.class,
        TroubleResource.class,
        ProbeResource.class,
        PlainResource.class,
        TeapotMapper.class);
  }
}
