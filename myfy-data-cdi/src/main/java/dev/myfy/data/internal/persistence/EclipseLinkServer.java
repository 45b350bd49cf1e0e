package dev.myfy.data.internal.persistence;

import org.eclipse.persistence.platform.server.ServerPlatformBase;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.ExternalTransactionController;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * The server as EclipseLink sees it: whichever it is, its transactions come through our own door.
 * Instantiated by EclipseLink, so the class is public.
 */
public final class EclipseLinkServer extends ServerPlatformBase {

  /** Called by EclipseLink. */
  public EclipseLinkServer(DatabaseSession session) {
    super(session);
    disableRuntimeServices();
  }

  /** EclipseLink calls this when it is configured and not connected yet. */
  @Override
  public void initializeExternalTransactionController() {
    super.initializeExternalTransactionController();
    if (getDatabaseSession() instanceof ServerSession session) {
      ExactConnections.install(session);
      NullableUuid.install(session.getProject().getOrderedDescriptors());
      ExactConverter.install(session.getProject().getOrderedDescriptors());
    }
  }

  @Override
  public Class<? extends ExternalTransactionController> getExternalTransactionControllerClass() {
    return EclipseLinkTransactions.class;
  }
}
