package dev.myfy.data.internal.migration;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What people find this process by. */
final class ThisProcess {

  private ThisProcess() {}

  static String name() {
    return ProcessHandle.current().pid() + "@" + host();
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown host";
    }
  }
}
