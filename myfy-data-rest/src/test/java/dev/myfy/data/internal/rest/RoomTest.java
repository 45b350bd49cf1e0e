package dev.myfy.data.internal.rest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The boundary knows two doors of the library, and nothing behind them. */
@AnalyzeClasses(packages = "dev.myfy.data.internal.rest", importOptions = DoNotIncludeTests.class)
class RoomTest {

  @ArchTest
  static final ArchRule onlyTheDoorsAreUsed =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.myfy.data.internal.config..",
              "dev.myfy.data.internal.jta..",
              "dev.myfy.data.internal.persistence..",
              "dev.myfy.data.internal.pool..",
              "dev.myfy.data.internal.runtime..",
              "dev.myfy.data.internal.schema..");

  @ArchTest
  static final ArchRule beansAreLookedUpInOnePlace =
      noClasses()
          .that()
          .doNotHaveSimpleName("Boundary")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.enterprise..");
}
