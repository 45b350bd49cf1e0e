package dev.myfy.data.contract.server;

/** The server did not do what the harness asked of it in time; the message ends with its log. */
public final class ServerFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ServerFailed(String what, String log) {
    super(what + System.lineSeparator() + log);
  }

  ServerFailed(String what, Throwable cause) {
    super(what, cause);
  }
}
