package dev.myfy.data.contract.server;

import dev.myfy.data.contract.server.probe.ProbeApplication;
import dev.myfy.data.contract.server.probe.ProbeBean;
import dev.myfy.data.contract.server.probe.ProbeResource;

/** The WARs of the harness's own tests: small, and without the library. */
final class ProbeArchive {

  private ProbeArchive() {}

  static ContractArchive named(String contextRoot) {
    return ContractArchive.withoutLibrary(contextRoot)
        .classes(ProbeApplication.class, ProbeResource.class, ProbeBean.class);
  }
}
