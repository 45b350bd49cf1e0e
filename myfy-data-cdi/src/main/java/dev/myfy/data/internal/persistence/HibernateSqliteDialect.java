package dev.myfy.data.internal.persistence;

import static org.hibernate.type.SqlTypes.DECIMAL;
import static org.hibernate.type.SqlTypes.NUMERIC;

import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.community.dialect.SQLiteDialect;
import org.hibernate.dialect.unique.CreateTableUniqueDelegate;
import org.hibernate.dialect.unique.UniqueDelegate;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.mapping.Table;
import org.hibernate.query.sqm.TemporalUnit;
import org.hibernate.query.sqm.function.SqmFunctionRegistry;
import org.hibernate.query.sqm.produce.function.FunctionParameterType;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.tool.schema.spi.Exporter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.StandardBasicTypes;
import org.hibernate.type.descriptor.jdbc.LongVarcharJdbcType;
import org.hibernate.type.descriptor.jdbc.VarbinaryJdbcType;
import org.hibernate.type.descriptor.jdbc.spi.JdbcTypeRegistry;
import org.hibernate.type.spi.TypeConfiguration;

/**
 * Hibernate's SQLite, with the same columns as our EclipseLink platform. Instantiated by Hibernate,
 * so the class is public.
 */
public final class HibernateSqliteDialect extends SQLiteDialect {

  private final transient UniqueDelegate unique = new CreateTableUniqueDelegate(this);
  private final transient Exporter<Table> tables = new HibernateSqliteTables(this);

  /** Called by Hibernate. */
  public HibernateSqliteDialect(DialectResolutionInfo info) {
    super(info);
  }

  /** See {@link SqlitePlatform}: text keeps every digit, the collation compares numbers. */
  @Override
  protected String columnType(int sqlTypeCode) {
    return sqlTypeCode == NUMERIC || sqlTypeCode == DECIMAL
        ? "text collate decimal"
        : super.columnType(sqlTypeCode);
  }

  /** Hibernate's dialect takes the day after for the day, and knows no quarter. */
  @Override
  public String extractPattern(TemporalUnit unit) {
    return switch (unit) {
      case DAY, DAY_OF_MONTH -> "cast(strftime('%d', ?2) as integer)";
      case SECOND -> "cast(strftime('%f', ?2) as real)";
      case WEEK -> "cast(strftime('%V', ?2) as integer)";
      case QUARTER -> "((cast(strftime('%m', ?2) as integer) + 2) / 3)";
      default -> super.extractPattern(unit);
    };
  }

  /** SQLite adds no constraint to a table that exists, so they belong into CREATE TABLE. */
  @Override
  public UniqueDelegate getUniqueDelegate() {
    return unique;
  }

  @Override
  public Exporter<Table> getTableExporter() {
    return tables;
  }

  @Override
  public void contributeTypes(TypeContributions contributions, ServiceRegistry services) {
    super.contributeTypes(contributions, services);
    JdbcTypeRegistry types = contributions.getTypeConfiguration().getJdbcTypeRegistry();
    // The driver has no LOB objects.
    types.addDescriptor(Types.CLOB, LongVarcharJdbcType.INSTANCE);
    types.addDescriptor(Types.BLOB, VarbinaryJdbcType.INSTANCE);
    types.addDescriptor(new HibernateSqliteTime(Types.DATE, LocalDate.class));
    types.addDescriptor(new HibernateSqliteTime(Types.TIME, LocalTime.class));
    types.addDescriptor(new HibernateSqliteTime(Types.TIMESTAMP, LocalDateTime.class));
    types.addDescriptor(new HibernateSqliteTime(SqlTypes.TIMESTAMP_UTC, OffsetDateTime.class));
    types.addDescriptor(
        new HibernateSqliteTime(Types.TIMESTAMP_WITH_TIMEZONE, OffsetDateTime.class));
    types.addDescriptor(new HibernateSqliteTime(SqlTypes.TIME_UTC, OffsetTime.class));
    types.addDescriptor(new HibernateSqliteTime(Types.TIME_WITH_TIMEZONE, OffsetTime.class));
  }

  @Override
  public void initializeFunctionRegistry(FunctionContributions contributions) {
    super.initializeFunctionRegistry(contributions);
    SqmFunctionRegistry functions = contributions.getFunctionRegistry();
    TypeConfiguration types = contributions.getTypeConfiguration();
    for (String name : new String[] {"lower", "upper"}) {
      functions
          .namedDescriptorBuilder(name, "unicode_" + name)
          .setInvariantType(types.getBasicTypeRegistry().resolve(StandardBasicTypes.STRING))
          .setExactArgumentCount(1)
          .register();
    }
    functions.registerBinaryTernaryPattern(
        "locate",
        types.getBasicTypeRegistry().resolve(StandardBasicTypes.INTEGER),
        "instr(?2,?1)",
        "ifnull(nullif(instr(substr(?2,?3),?1),0)-1+?3,0)",
        FunctionParameterType.STRING,
        FunctionParameterType.STRING,
        FunctionParameterType.INTEGER,
        types);
  }
}
