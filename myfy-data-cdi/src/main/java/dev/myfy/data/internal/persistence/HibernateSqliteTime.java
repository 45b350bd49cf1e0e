package dev.myfy.data.internal.persistence;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Calendar;
import java.util.Date;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.ValueExtractor;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.BasicBinder;
import org.hibernate.type.descriptor.jdbc.BasicExtractor;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.jspecify.annotations.Nullable;

/** A date or time in SQLite, as {@link SqliteTime} writes it. */
final class HibernateSqliteTime implements JdbcType {

  private static final long serialVersionUID = 1L;

  private final int code;
  private final Class<?> carrier;

  /**
   * @param code what Hibernate calls the type
   * @param carrier the java.time class that holds it
   */
  HibernateSqliteTime(int code, Class<?> carrier) {
    this.code = code;
    this.carrier = carrier;
  }

  @Override
  public int getJdbcTypeCode() {
    return Types.VARCHAR;
  }

  @Override
  public int getDefaultSqlTypeCode() {
    return code;
  }

  @Override
  public int getDdlTypeCode() {
    return code;
  }

  /** The types before java.time know nothing of it. */
  private Class<?> carrier(JavaType<?> type) {
    Class<?> java = type.getJavaTypeClass();
    if (!Date.class.isAssignableFrom(java) && !Calendar.class.isAssignableFrom(java)) {
      return carrier;
    }
    return switch (code) {
      case Types.DATE -> java.sql.Date.class;
      case Types.TIME -> java.sql.Time.class;
      default -> java.sql.Timestamp.class;
    };
  }

  @Override
  public <X> ValueBinder<X> getBinder(JavaType<X> type) {
    return new BasicBinder<>(type, this) {
      private static final long serialVersionUID = 1L;

      private String text(X value, WrapperOptions options) {
        Object time = type.unwrap(value, carrier(type), options);
        return SqliteTime.format(time).orElseThrow();
      }

      @Override
      protected void doBind(PreparedStatement st, X value, int index, WrapperOptions options)
          throws SQLException {
        st.setString(index, text(value, options));
      }

      @Override
      protected void doBind(CallableStatement st, X value, String name, WrapperOptions options)
          throws SQLException {
        st.setString(name, text(value, options));
      }
    };
  }

  @Override
  public <X> ValueExtractor<X> getExtractor(JavaType<X> type) {
    return new BasicExtractor<>(type, this) {
      private static final long serialVersionUID = 1L;

      private @Nullable X value(@Nullable String text, WrapperOptions options) {
        return text == null ? null : type.wrap(SqliteTime.parse(text, carrier(type)), options);
      }

      @Override
      protected @Nullable X doExtract(ResultSet row, int index, WrapperOptions options)
          throws SQLException {
        return value(row.getString(index), options);
      }

      @Override
      protected @Nullable X doExtract(CallableStatement st, int index, WrapperOptions options)
          throws SQLException {
        return value(st.getString(index), options);
      }

      @Override
      protected @Nullable X doExtract(CallableStatement st, String name, WrapperOptions options)
          throws SQLException {
        return value(st.getString(name), options);
      }
    };
  }
}
