package dev.myfy.data.contract.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that nobody listens on, from below the range that the system gives to outgoing connections.
 *
 * <p>Between the asking and the server's binding such a port could only be taken by another server.
 */
final class FreePorts {

  private static final int LOWEST = 20_000;
  private static final int BEYOND = 32_000;

  private FreePorts() {}

  static int next() {
    for (int attempt = 0; attempt < 1_000; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, BEYOND);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("No free port from " + LOWEST + " to " + BEYOND);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
