package dev.myfy.data.internal.persistence;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.Hashtable;
import java.util.UUID;
import org.eclipse.persistence.expressions.ExpressionOperator;
import org.eclipse.persistence.internal.databaseaccess.FieldTypeDefinition;
import org.eclipse.persistence.queries.DataReadQuery;
import org.eclipse.persistence.tools.schemaframework.FieldDefinition;
import org.eclipse.persistence.tools.schemaframework.TableDefinition;
import org.jspecify.annotations.Nullable;

/** What MySQL and MariaDB have in common. */
final class MysqlColumns {

  /** Both need a scale; EclipseLink's DECIMAL(38) has no place after the decimal point. */
  static final String PLAIN_DECIMAL = "DECIMAL(38,10)";

  private static final String DECIMAL = "DECIMAL";

  private MysqlColumns() {}

  static Hashtable<Class<?>, FieldTypeDefinition> types(
      Hashtable<Class<?>, FieldTypeDefinition> types) {
    types.put(BigInteger.class, new FieldTypeDefinition(DECIMAL, 38));
    // A FLOAT comes back with six digits.
    types.put(Float.class, new FieldTypeDefinition("DOUBLE", false));
    types.put(UUID.class, new FieldTypeDefinition("CHAR(36)", false));
    // Without a size both cut the fraction of a second off.
    types.put(java.sql.Timestamp.class, fraction("DATETIME"));
    types.put(java.sql.Time.class, fraction("TIME"));
    types.put(java.time.LocalDateTime.class, fraction("DATETIME"));
    types.put(OffsetDateTime.class, fraction("DATETIME"));
    types.put(java.time.LocalTime.class, fraction("TIME"));
    types.put(OffsetTime.class, fraction("TIME"));
    types.put(java.time.LocalDate.class, new FieldTypeDefinition("DATE", false));
    return types;
  }

  /**
   * A row if the table is there. EclipseLink asks SHOW TABLES LIKE, which finds no name in
   * backquotes, and takes an underscore for any character.
   */
  static DataReadQuery tableExists(TableDefinition table) {
    String schema = table.getQualifier().isEmpty() ? "DATABASE()" : literal(table.getQualifier());
    return new DataReadQuery(
        "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = "
            + schema
            + " AND TABLE_NAME = "
            + literal(table.getName()));
  }

  private static String literal(String name) {
    String plain = name.startsWith("`") ? name.substring(1, name.length() - 1) : name;
    return "'" + plain.replace("``", "`").replace("'", "''") + "'";
  }

  /** LENGTH() counts bytes there. */
  static ExpressionOperator length() {
    return ExpressionOperator.simpleFunction(ExpressionOperator.Length, "CHAR_LENGTH");
  }

  private static FieldTypeDefinition fraction(String name) {
    FieldTypeDefinition type = new FieldTypeDefinition(name);
    type.setDefaultSize(6);
    type.setIsSizeRequired(true);
    return type;
  }

  static boolean isPlainDecimal(FieldDefinition field, FieldTypeDefinition type) {
    return field.getSize() == 0
        && type.getName().equals(DECIMAL)
        && field.getType() == BigDecimal.class;
  }

  static boolean bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value instanceof OffsetDateTime time) {
      statement.setObject(index, time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
    } else if (value instanceof OffsetTime time) {
      statement.setObject(index, time.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime());
    } else {
      return ServerColumns.bindLocal(statement, index, value);
    }
    return true;
  }
}
