package dev.myfy.data.contract.server;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Properties;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A WAR for one contract: the jars of the sample WAR, the contract's classes, its own settings. */
public final class ContractArchive {

  private final WebArchive war;
  private final Properties settings = new Properties();

  private ContractArchive(WebArchive war) {
    this.war = war;
  }

  /** A WAR with every jar that the sample WAR has: the library, its dependencies, the drivers. */
  public static ContractArchive withLibrary(String contextRoot) {
    ContractArchive archive = withoutLibrary(contextRoot);
    for (Path jar : SampleWar.jars()) {
      archive.war.addAsLibrary(jar.toFile());
    }
    return archive;
  }

  /** A WAR with nothing in it. */
  public static ContractArchive withoutLibrary(String contextRoot) {
    return new ContractArchive(ShrinkWrap.create(WebArchive.class, contextRoot + ".war"));
  }

  public ContractArchive classes(Class<?>... classes) {
    war.addClasses(classes);
    return this;
  }

  /** The jar of this class, which the sample WAR does not have. */
  public ContractArchive jarOf(Class<?> type) {
    URL jar = type.getProtectionDomain().getCodeSource().getLocation();
    war.addAsLibrary(new File(URI.create(jar.toString())));
    return this;
  }

  /** A line of the WAR's microprofile-config.properties. */
  public ContractArchive setting(String name, String value) {
    settings.setProperty(name, value);
    return this;
  }

  /** The archive, for what only ShrinkWrap can add to it. */
  public WebArchive build() {
    if (!settings.isEmpty()) {
      war.addAsResource(new StringAsset(text()), "META-INF/microprofile-config.properties");
    }
    return war;
  }

  private String text() {
    StringWriter text = new StringWriter();
    try {
      settings.store(text, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
