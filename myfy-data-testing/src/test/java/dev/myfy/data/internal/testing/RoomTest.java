package dev.myfy.data.internal.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What tests know of the library, and which of their rooms knows which. */
@AnalyzeClasses(
    packages = {"dev.myfy.data.testing", "dev.myfy.data.internal.testing"},
    importOptions = DoNotIncludeTests.class)
class RoomTest {

  private static final String ROOM = "dev.myfy.data.internal.testing.";

  @ArchTest
  static final ArchRule importsPointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("junit")
          .definedBy(ROOM + "junit..")
          .layer("remote")
          .definedBy(ROOM + "remote..")
          .layer("database")
          .definedBy(ROOM + "database..")
          .layer("watch")
          .definedBy(ROOM + "watch..")
          .whereLayer("watch")
          .mayNotAccessAnyLayer()
          .whereLayer("database")
          .mayOnlyAccessLayers("watch")
          .whereLayer("remote")
          .mayOnlyAccessLayers("database", "watch")
          .whereLayer("junit")
          .mayOnlyAccessLayers("remote", "database");

  @ArchTest
  static final ArchRule onlyTheDoorsAreUsed =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyRoomOf("config", "jta", "persistence", "schema", "session", "migration")
                  .or(behind("pool", "UnpooledConnections"))
                  .or(behind("cdi", "DataExtension", "RequestBoundary")));

  @ArchTest
  static final ArchRule serversNeedNoTestFramework =
      noClasses()
          .that()
          .resideInAnyPackage(ROOM + "remote..", ROOM + "watch..", "dev.myfy.data.internal.testing")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.junit..", "org.jboss.weld..", "com.arjuna..");

  @ArchTest static final ArchRule junitIsOfOneRoom = onlyIn("junit", "org.jboss.weld..");

  @ArchTest static final ArchRule servletsAreOfOneRoom = onlyIn("remote", "jakarta.servlet..");

  @ArchTest static final ArchRule sqliteIsOfOneRoom = onlyIn("watch", "org.sqlite..");

  private static DescribedPredicate<JavaClass> resideInAnyRoomOf(String... rooms) {
    DescribedPredicate<JavaClass> any = DescribedPredicate.alwaysFalse();
    for (String room : rooms) {
      any = any.or(resideInAPackage("dev.myfy.data.internal." + room + ".."));
    }
    return any;
  }

  private static DescribedPredicate<JavaClass> behind(String room, String... doors) {
    DescribedPredicate<JavaClass> hidden =
        resideInAPackage("dev.myfy.data.internal." + room + "..");
    for (String door : doors) {
      hidden = hidden.and(DescribedPredicate.not(simpleName(door)));
    }
    return hidden;
  }

  private static ArchRule onlyIn(String room, String... packages) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(ROOM + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages);
  }
}
