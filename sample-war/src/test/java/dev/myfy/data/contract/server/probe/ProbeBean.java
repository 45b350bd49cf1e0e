package dev.myfy.data.contract.server.probe;

import jakarta.enterprise.context.ApplicationScoped;

/** A bean to inject into a resource, and into a test that runs inside the server. */
@ApplicationScoped
public class ProbeBean {

  public String greeting() {
    return "hello";
  }
}
