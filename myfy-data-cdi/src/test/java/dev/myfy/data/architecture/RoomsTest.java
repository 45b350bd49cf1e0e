package dev.myfy.data.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.util.Nonbinding;
import java.time.Clock;
import java.time.Instant;

/** The rooms and the direction of imports, as docs/architecture.md draws them. */
@AnalyzeClasses(packages = "dev.myfy.data", importOptions = DoNotIncludeTests.class)
class RoomsTest {

  private static final String INTERNAL = "dev.myfy.data.internal.";

  @ArchTest
  static final ArchRule importsPointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("api")
          .definedBy("dev.myfy.data", "dev.myfy.data.spi")
          .layer("message")
          .definedBy(INTERNAL + "message..")
          .layer("jta")
          .definedBy(INTERNAL + "jta..")
          .layer("pool")
          .definedBy(INTERNAL + "pool..")
          .layer("persistence")
          .definedBy(INTERNAL + "persistence..")
          .layer("migration")
          .definedBy(INTERNAL + "migration..")
          .layer("schema")
          .definedBy(INTERNAL + "schema..")
          .layer("session")
          .definedBy(INTERNAL + "session..")
          .layer("config")
          .definedBy(INTERNAL + "config..")
          .layer("runtime")
          .definedBy(INTERNAL + "runtime..")
          .layer("tools")
          .definedBy(INTERNAL + "tools..")
          .layer("cdi")
          .definedBy(INTERNAL + "cdi..")
          .whereLayer("api")
          .mayNotAccessAnyLayer()
          .whereLayer("message")
          .mayNotAccessAnyLayer()
          .whereLayer("config")
          .mayOnlyAccessLayers("message", "api")
          .whereLayer("jta")
          .mayOnlyAccessLayers("message", "api")
          .whereLayer("pool")
          .mayOnlyAccessLayers("jta", "message", "api")
          .whereLayer("persistence")
          .mayOnlyAccessLayers("jta", "message", "api")
          .whereLayer("migration")
          .mayOnlyAccessLayers("message", "api")
          .whereLayer("schema")
          .mayOnlyAccessLayers("jta", "message", "api")
          .whereLayer("session")
          .mayOnlyAccessLayers("jta", "message", "api")
          .whereLayer("runtime")
          .mayOnlyAccessLayers(
              "pool", "persistence", "schema", "migration", "session", "jta", "message", "api")
          .whereLayer("tools")
          .mayOnlyAccessLayers("config", "runtime", "schema", "message", "api")
          .whereLayer("tools")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("cdi")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule roomsHaveNoCycles =
      slices().matching(INTERNAL + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule agroalIsThePoolsOwn = onlyIn("pool", "io.agroal..", "org.sqlite..");

  @ArchTest
  static final ArchRule providersAreOfPersistence =
      onlyIn(
          "persistence", "org.eclipse.persistence..", "org.hibernate..", "io.github.classgraph..");

  @ArchTest static final ArchRule liquibaseIsTheMigrations = onlyIn("migration", "liquibase..");

  @ArchTest
  static final ArchRule configurationIsReadInOnePlace =
      onlyIn("config", "org.eclipse.microprofile..");

  @ArchTest
  static final ArchRule onlyCdiKnowsCdi =
      noClasses()
          .that()
          .resideOutsideOfPackage(INTERNAL + "cdi..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("jakarta.enterprise..", "jakarta.inject..")
                  .and(not(equivalentTo(Nonbinding.class))))
          .because("an annotation of the API says itself which of its members do not bind");

  @ArchTest static final ArchRule namesAreLookedUpInOnePlace = onlyIn("jta", "javax.naming..");

  @ArchTest
  static final ArchRule nobodySetsSystemProperties =
      noClasses()
          .should()
          .callMethod(System.class, "setProperty", String.class, String.class)
          .because("they belong to the whole server");

  /**
   * The clock of the wall may jump by an hour; what is measured with it is wrong then. Revisions
   * and the journal only tell people when they were made.
   */
  @ArchTest
  static final ArchRule timeIsMeasuredByTheMonotonicClock =
      noClasses()
          .that()
          .resideOutsideOfPackage(INTERNAL + "migration..")
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .because("System.nanoTime() does not jump");

  private static ArchRule onlyIn(String room, String... packages) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(INTERNAL + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages);
  }
}
