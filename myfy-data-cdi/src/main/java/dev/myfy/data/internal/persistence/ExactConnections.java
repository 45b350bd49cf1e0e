package dev.myfy.data.internal.persistence;

import java.util.List;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.server.ConnectionPool;
import org.eclipse.persistence.sessions.server.ExternalConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;

/** EclipseLink's view of our pool; its connections read through {@link ExactAccessor}. */
final class ExactConnections extends ExternalConnectionPool {

  private ExactConnections(String name, Login login, ServerSession owner) {
    super(name, login, owner);
  }

  /** Takes the place of the session's pools, which must not be connected yet. */
  static void install(ServerSession session) {
    for (ConnectionPool pool : List.copyOf(session.getConnectionPools().values())) {
      session.addConnectionPool(new ExactConnections(pool.getName(), pool.getLogin(), session));
    }
    ConnectionPool read = session.getReadConnectionPool();
    session.setReadConnectionPool(new ExactConnections(read.getName(), read.getLogin(), session));
  }

  @Override
  protected Accessor buildConnection() {
    Accessor accessor = new ExactAccessor();
    accessor.setPool(this);
    accessor.connect(getLogin(), getOwner());
    return accessor;
  }
}
