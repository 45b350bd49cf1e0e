package dev.myfy.data.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What a user would write for the server's own entity manager, with the settings that we have. */
final class PersistenceXml {

  private static final String END_OF_CLASSES = "<exclude-unlisted-classes>";

  private PersistenceXml() {}

  /**
   * Without a shared cache, as ours: otherwise a find by id would not reach the database.
   *
   * @param dataSource the JNDI name
   * @param properties of this server only, as elements
   */
  static String of(String dataSource, String properties) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
          <persistence-unit name="bank" transaction-type="JTA">
            <provider>org.eclipse.persistence.jpa.PersistenceProvider</provider>
            <jta-data-source>%s</jta-data-source>
            <class>dev.myfy.data.bench.entity.Account</class>
            <class>dev.myfy.data.bench.entity.Entry</class>
            <exclude-unlisted-classes>true</exclude-unlisted-classes>
            <shared-cache-mode>NONE</shared-cache-mode>
            <properties>
              <property name="eclipselink.weaving" value="static"/>
              <property name="eclipselink.target-database" value="PostgreSQL"/>
              %s
            </properties>
          </persistence-unit>
        </persistence>
        """
        .formatted(dataSource, properties);
  }

  /** Adds classes to a file that was made before. */
  static void add(Path file, List<String> classes) throws IOException {
    String elements =
        classes.stream().map("<class>%s</class>\n"::formatted).collect(Collectors.joining());
    String text = Files.readString(file);
    Files.writeString(file, text.replace(END_OF_CLASSES, elements + END_OF_CLASSES));
  }
}
