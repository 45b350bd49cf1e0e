package dev.myfy.data.migration;

import static dev.myfy.data.migration.Project.changeSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.MigrationException;
import dev.myfy.data.MigrationManager;
import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.fixture.LogCapture;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MYFY_DATA_MIGRATE and MYFY_DATA_REQUIRE_CURRENT, with revisions on the class path. */
class MigrationAtStartTest {

  private final ClassLoader before = Thread.currentThread().getContextClassLoader();
  private URLClassLoader application;
  private Project project;
  private String url;

  @BeforeEach
  void start(@TempDir Path directory) throws Exception {
    url = "sqlite:///" + directory.resolve("app.db");
    project = new Project(directory.resolve("db/changelog"), url);
    application = new URLClassLoader(new URL[] {directory.toUri().toURL()}, before);
    Thread.currentThread().setContextClassLoader(application);
  }

  @AfterEach
  void end() throws Exception {
    Thread.currentThread().setContextClassLoader(before);
    application.close();
  }

  private DataContainer open(String... settings) {
    Map<String, String> all = new HashMap<>(Map.of("myfy.data.database-url", url));
    for (int i = 0; i < settings.length; i += 2) {
      all.put("myfy.data." + settings[i], settings[i + 1]);
    }
    return DataContainer.openExactly(all);
  }

  private void fails(String id, String... settings) {
    assertThatThrownBy(() -> open(settings).close()).hasStackTraceContaining(id);
  }

  @Test
  void upgradeAppliesWhatIsPendingOnce() {
    project.withUsersAndOrders();
    for (String line :
        List.of(
            "INFO MYFY0919: Applied 2 revisions (0001, 0002); the database is at revision 0002.",
            "INFO MYFY0920: The database is at revision 0002; none is pending.")) {
      try (LogCapture log = LogCapture.of("dev.myfy.data.migration");
          DataContainer container = open("migrate", "upgrade")) {
        assertThat(container.number("select count(*) from users")).isZero();
        assertThat(log.lines()).contains(line);
      }
    }
  }

  @Test
  void databaseInMemoryIsTheSameOne() {
    project = new Project(project.root(), "sqlite://").withUsersAndOrders();
    url = "sqlite://";
    try (DataContainer container = open("migrate", "upgrade")) {
      assertThat(container.number("select count(*) from orders")).isZero();
    }
  }

  @Test
  void failureFailsTheDeploymentAndLeavesNothing() throws Exception {
    project.withUsersAndOrders().revision("0003_x.yaml", changeSet("0003", "drop table x", ""));
    fails("MYFY0912", "migrate", "upgrade");
    fails("Change set 0003 of 0003_x.yaml", "migrate", "upgrade");
    try (MigrationManager manager = project.manager()) {
      assertThat(manager.current().current()).isEmpty();
    }
    Path descriptors = Path.of("/proc/self/fd");
    if (Files.isDirectory(descriptors)) {
      try (var links = Files.list(descriptors)) {
        assertThat(links.map(MigrationAtStartTest::target)).doesNotContain(url.substring(10));
      }
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (java.io.IOException closedMeanwhile) {
      return "";
    }
  }

  @Test
  void upgradeWithoutRevisionsFails() {
    fails("MYFY0902", "migrate", "upgrade");
  }

  @Test
  void checkFailsWhileRevisionsArePending() {
    project.withUsersAndOrders();
    fails("MYFY0922: 2 revisions are pending (0001, 0002)", "migrate", "check");
    open("migrate", "upgrade").close();
    open("migrate", "check").close();
  }

  @Test
  void pendingRevisionsAreToldInProductionOnly() {
    project.withUsersAndOrders();
    assertThat(linesOf("environment", "production"))
        .anyMatch(line -> line.startsWith("WARNING MYFY0921: 2 revisions are pending"));
    assertThat(linesOf("environment", "development")).noneMatch(line -> line.contains("MYFY0921"));
  }

  /** For example because the user of the application may not see the revisions. */
  @Test
  void whatCannotBeLookedAtIsToldAndStopsNothing() throws Exception {
    project.withUsersAndOrders().write("changelog.yaml", "no changelog");
    assertThat(linesOf("environment", "production"))
        .anyMatch(line -> line.startsWith("WARNING MYFY0903"));
  }

  @Test
  void withoutChangelogNobodyLooks() {
    assertThat(linesOf("environment", "production", "require-current", "true")).isEmpty();
  }

  private List<String> linesOf(String... settings) {
    try (LogCapture log = LogCapture.of("dev.myfy.data.migration");
        DataContainer container = open(settings)) {
      assertThat(container.sessions()).isNotNull();
      return List.copyOf(log.lines());
    }
  }

  @Test
  void pendingRevisionsFailWhereTheyMustNotBe() {
    project.withUsersAndOrders();
    fails("MYFY0922", "environment", "production", "require-current", "true");
    try (MigrationManager manager = project.manager()) {
      assertThat(manager.current().pending()).as("nothing was touched").hasSize(2);
      manager.upgrade();
    }
    open("environment", "production", "require-current", "true").close();
  }

  @Test
  void creatingTablesAndApplyingRevisionsExcludeEachOther() {
    project.withUsersAndOrders();
    fails("MYFY0607", "migrate", "upgrade", "auto-create-tables", "true");
  }

  @Test
  void managerIsInjectedAndWritesNoRevisions() {
    project.withUsersAndOrders();
    try (DataContainer container = open()) {
      MigrationManager manager = container.get(MigrationManager.class);
      assertThat(manager.pending().list()).hasSize(2);
      assertThat(manager.upgrade().revisions()).hasSize(2);
      assertThatThrownBy(() -> manager.revision("more", false))
          .isInstanceOf(MigrationException.class)
          .hasMessageContaining("MYFY0906");
      manager.close();
      assertThat(manager.current().isHead()).isTrue();
    }
  }

  @Test
  void injectedManagerComparesWithTheMappedEntities() {
    project.withUsersAndOrders();
    try (DataContainer container = open("migrate", "upgrade")) {
      assertThat(container.get(MigrationManager.class).check().differences())
          .anyMatch(line -> line.contains("users"));
    }
  }
}
