package dev.myfy.data.contract.server;

/** The server refused a deployment; the message is the server's own. */
public final class DeploymentFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DeploymentFailed(String serversOwnMessage) {
    super(serversOwnMessage);
  }
}
