package dev.myfy.data.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.contract.server.SampleWar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What must be in the one WAR for all servers and databases, and what must not. */
class WarContentIT {

  @Test
  void noJarBringsASecondCopyOfAJakartaApi() throws IOException {
    assertThat(classesOfAllJars()).isNotEmpty().noneMatch(name -> name.startsWith("jakarta/"));
  }

  @Test
  void nothingThatOnlyTestsNeedIsShipped() throws IOException {
    assertThat(classesOfAllJars())
        .noneMatch(name -> name.startsWith("dev/myfy/data/testing/"))
        .noneMatch(name -> name.startsWith("com/arjuna/"))
        .noneMatch(name -> name.startsWith("org/junit/"));
  }

  /** One setting takes the sample from one database to another, so every driver is in it. */
  @Test
  void hasADriverForEachDatabase() throws IOException {
    assertThat(classesOfAllJars())
        .contains(
            "org/sqlite/JDBC.class",
            "org/postgresql/Driver.class",
            "org/mariadb/jdbc/Driver.class");
  }

  @Test
  void noPersistenceXmlIsNeeded() throws IOException {
    try (ZipFile war = new ZipFile(SampleWar.file().toFile())) {
      assertThat(war.stream().map(ZipEntry::getName))
          .noneMatch(name -> name.endsWith("persistence.xml"));
    }
  }

  private static List<String> classesOfAllJars() throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipFile war = new ZipFile(SampleWar.file().toFile())) {
      for (ZipEntry jar : war.stream().filter(entry -> entry.getName().endsWith(".jar")).toList()) {
        try (ZipInputStream content = new ZipInputStream(war.getInputStream(jar))) {
          for (ZipEntry next = content.getNextEntry();
              next != null;
              next = content.getNextEntry()) {
            names.add(next.getName());
          }
        }
      }
    }
    return names.stream().filter(name -> name.endsWith(".class")).toList();
  }
}
