package dev.myfy.data.internal.persistence;

import io.github.classgraph.AnnotationInfo;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ClassInfoList;
import io.github.classgraph.ScanResult;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the application's mapped classes without a persistence.xml and without loading them. */
final class EntityScan {

  private static final String PERSISTENCE = "jakarta.persistence.";
  private static final List<String> MAPPED =
      Stream.of("Entity", "Embeddable", "MappedSuperclass", "Converter")
          .map(PERSISTENCE::concat)
          .toList();

  private static final Pattern CONVERTED = Pattern.compile("AttributeConverter<([\\w.]+)");

  /**
   * Jars that are large, often there, and hold no entities. Outside of a WAR, where the tests of an
   * application run, they are nearly all of the class path.
   */
  private static final String[] KNOWN_JARS = {
    "agroal-*.jar",
    "archunit-*.jar",
    "asm-*.jar",
    "assertj-core-*.jar",
    "byte-buddy-*.jar",
    "caffeine-*.jar",
    "classgraph-*.jar",
    "commons-collections4-*.jar",
    "commons-compress-*.jar",
    "commons-io-*.jar",
    "commons-lang3-*.jar",
    "eclipselink*.jar",
    "hibernate-*.jar",
    "infinispan-commons-*.jar",
    "infinispan-core-*.jar",
    "jackson-*.jar",
    "jaxb-runtime-*.jar",
    "jersey-*.jar",
    "jgroups-*.jar",
    "jqwik-*.jar",
    "junit-*.jar",
    "liquibase-*.jar",
    "mariadb-java-client-*.jar",
    "mysql-connector-*.jar",
    "narayana-*.jar",
    "org.eclipse.persistence.*.jar",
    "postgresql-*.jar",
    "protostream-*.jar",
    "rxjava-*.jar",
    "spring-core-*.jar",
    "sqlite-jdbc-*.jar",
    "weld-*.jar",
    "yasson-*.jar"
  };

  /** Nobody's entities live here. */
  private static final String[] KNOWN_PACKAGES = {
    "com.sun", "dev.myfy.data.internal", "jakarta", "java", "sun"
  };

  private EntityScan() {}

  /** Looks through the classes that belong to the application, or at those that are named. */
  static MappedClasses scan(UnitDefinition definition) {
    ClassGraph scanner =
        new ClassGraph()
            .addClassLoader(definition.loader())
            .acceptClasses(definition.entities().toArray(String[]::new))
            .filterClasspathElements(definition.own()::test)
            .rejectJars(KNOWN_JARS)
            .rejectPackages(KNOWN_PACKAGES)
            .disableNestedJarScanning()
            .enableExternalClasses()
            .enableAnnotationInfo()
            .enableFieldInfo()
            .enableMethodInfo()
            .ignoreClassVisibility()
            .ignoreFieldVisibility()
            .ignoreMethodVisibility();
    try (ScanResult result = scanner.scan()) {
      ClassInfoList mapped = new ClassInfoList();
      for (String annotation : MAPPED) {
        mapped = mapped.union(result.getClassesWithAnnotation(annotation));
      }
      return new MappedClasses(
          names(mapped), lazyWithoutWeaving(mapped), allWoven(mapped), convertedTypes(mapped));
    }
  }

  private static List<String> names(ClassInfoList mapped) {
    return mapped.filter(type -> !type.isExternalClass()).getNames();
  }

  private static boolean allWoven(ClassInfoList mapped) {
    ClassInfoList entities = mapped.filter(type -> type.hasAnnotation(PERSISTENCE + "Entity"));
    return !entities.isEmpty() && entities.stream().allMatch(WovenClass::isWoven);
  }

  /** What the application stores in a way of its own, wherever it occurs. */
  private static Set<String> convertedTypes(ClassInfoList mapped) {
    return mapped.stream()
        .filter(EntityScan::isAppliedEverywhere)
        .map(type -> CONVERTED.matcher(String.valueOf(type.getTypeSignature())))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static boolean isAppliedEverywhere(ClassInfo type) {
    AnnotationInfo converter = type.getAnnotationInfo(PERSISTENCE + "Converter");
    return converter != null
        && Boolean.TRUE.equals(converter.getParameterValues().getValue("autoApply"));
  }

  private static List<String> lazyWithoutWeaving(ClassInfoList mapped) {
    return mapped.stream()
        .filter(type -> !WovenClass.isWoven(type))
        .flatMap(EntityScan::lazyAttributes)
        .sorted()
        .toList();
  }

  private static Stream<String> lazyAttributes(ClassInfo type) {
    return WovenClass.lazyToOne(type).map(attribute -> type.getSimpleName() + "." + attribute);
  }
}
