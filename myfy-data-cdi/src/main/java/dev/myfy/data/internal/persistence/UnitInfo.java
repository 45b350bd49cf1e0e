package dev.myfy.data.internal.persistence;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a persistence.xml would say (Jakarta Persistence 3.1, section 9.6.1); works on 3.2 as well,
 * whose two further methods are here without {@code @Override}.
 */
final class UnitInfo implements PersistenceUnitInfo {

  private static final String NAME = "myfy-data";
  private static final String ORM_XML = "META-INF/orm.xml";

  private final ClassLoader loader;
  private final List<String> classes;
  private final DataSource dataSource;
  private final String provider;
  private final PersistenceUnitTransactionType type;

  UnitInfo(UnitDefinition definition, List<String> classes, String provider) {
    this.loader = definition.loader();
    this.classes = classes;
    this.dataSource = definition.dataSource();
    this.provider = provider;
    this.type =
        definition.transactions().isPresent()
            ? PersistenceUnitTransactionType.JTA
            : PersistenceUnitTransactionType.RESOURCE_LOCAL;
  }

  @Override
  public String getPersistenceUnitName() {
    return NAME;
  }

  @Override
  public String getPersistenceProviderClassName() {
    return provider;
  }

  @Override
  @SuppressWarnings("removal") // Deprecated in Jakarta Persistence 3.2, needed in 3.1.
  public PersistenceUnitTransactionType getTransactionType() {
    return type;
  }

  @Override
  public @Nullable DataSource getJtaDataSource() {
    return type == PersistenceUnitTransactionType.JTA ? dataSource : null;
  }

  /** None beside the other: with one, EclipseLink would read outside of the transaction. */
  @Override
  public @Nullable DataSource getNonJtaDataSource() {
    return type == PersistenceUnitTransactionType.JTA ? null : dataSource;
  }

  @Override
  public List<String> getMappingFileNames() {
    return loader.getResource(ORM_XML) == null ? List.of() : List.of(ORM_XML);
  }

  @Override
  public List<URL> getJarFileUrls() {
    return List.of();
  }

  /** Our own jar: it holds no entities, and nothing else is to be scanned. */
  @Override
  public URL getPersistenceUnitRootUrl() {
    return UnitInfo.class.getProtectionDomain().getCodeSource().getLocation();
  }

  @Override
  public List<String> getManagedClassNames() {
    return classes;
  }

  @Override
  public boolean excludeUnlistedClasses() {
    return true;
  }

  @Override
  public SharedCacheMode getSharedCacheMode() {
    return SharedCacheMode.UNSPECIFIED;
  }

  @Override
  public ValidationMode getValidationMode() {
    return ValidationMode.AUTO;
  }

  @Override
  public Properties getProperties() {
    return new Properties();
  }

  @Override
  public String getPersistenceXMLSchemaVersion() {
    return "3.0";
  }

  @Override
  public ClassLoader getClassLoader() {
    return loader;
  }

  @Override
  public void addTransformer(ClassTransformer transformer) {
    // Classes are woven in the build, or not at all.
  }

  @Override
  public ClassLoader getNewTempClassLoader() {
    return loader;
  }

  /** Jakarta Persistence 3.2. */
  public @Nullable String getScopeAnnotationName() {
    return null;
  }

  /** Jakarta Persistence 3.2. */
  public List<String> getQualifierAnnotationNames() {
    return List.of();
  }
}
