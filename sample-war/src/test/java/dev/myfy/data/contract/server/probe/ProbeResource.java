package dev.myfy.data.contract.server.probe;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/** Answers over HTTP what the server's CDI and its MicroProfile Config gave it. */
@Path("/probe")
@RequestScoped
public class ProbeResource {

  @Inject private ProbeBean bean;

  @GET
  public String greeting() {
    return bean.greeting();
  }

  @GET
  @Path("/setting")
  public String setting() {
    return ConfigProvider.getConfig().getOptionalValue("probe.setting", String.class).orElse("");
  }
}
