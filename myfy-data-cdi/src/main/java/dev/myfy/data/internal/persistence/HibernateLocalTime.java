package dev.myfy.data.internal.persistence;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.ValueExtractor;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.BasicBinder;
import org.hibernate.type.descriptor.jdbc.BasicExtractor;
import org.hibernate.type.descriptor.jdbc.DateJdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.TimeJdbcType;
import org.hibernate.type.descriptor.jdbc.TimestampJdbcType;
import org.jspecify.annotations.Nullable;

/**
 * Local dates and times as the drivers take them. Hibernate 6 leads them through the JVM's time
 * zone, where those that a summer time skips become others, and cuts times of the day to
 * milliseconds. Its own switch for this also changes types that the drivers do not take.
 */
final class HibernateLocalTime implements JdbcType {

  private static final long serialVersionUID = 1L;

  static final String PROPERTY = "hibernate.type_contributors";

  private static final Set<Class<?>> TYPES =
      Set.of(LocalDate.class, LocalDateTime.class, LocalTime.class);

  private final JdbcType others;

  private HibernateLocalTime(JdbcType others) {
    this.others = others;
  }

  /** The value of {@link #PROPERTY}. */
  @SuppressWarnings("removal") // Hibernate 6.6 has nothing else for an instance yet.
  static Object contributors() {
    TypeContributor contributor =
        (contributions, services) ->
            List.of(DateJdbcType.INSTANCE, TimeJdbcType.INSTANCE, TimestampJdbcType.INSTANCE)
                .forEach(type -> contributions.contributeJdbcType(new HibernateLocalTime(type)));
    return (org.hibernate.jpa.boot.spi.TypeContributorList) () -> List.of(contributor);
  }

  @Override
  public int getJdbcTypeCode() {
    return others.getJdbcTypeCode();
  }

  @Override
  public int getDefaultSqlTypeCode() {
    return others.getDefaultSqlTypeCode();
  }

  @Override
  public boolean isTemporal() {
    return true;
  }

  @Override
  public <T> JavaType<T> getJdbcRecommendedJavaTypeMapping(
      @Nullable Integer precision,
      @Nullable Integer scale,
      org.hibernate.type.spi.TypeConfiguration types) {
    return others.getJdbcRecommendedJavaTypeMapping(precision, scale, types);
  }

  @Override
  public <X> ValueBinder<X> getBinder(JavaType<X> type) {
    Class<?> local = type.getJavaTypeClass();
    if (!TYPES.contains(local)) {
      return others.getBinder(type);
    }
    return new BasicBinder<>(type, this) {
      private static final long serialVersionUID = 1L;

      @Override
      protected void doBind(PreparedStatement st, X value, int index, WrapperOptions options)
          throws SQLException {
        st.setObject(index, type.unwrap(value, local, options));
      }

      @Override
      protected void doBind(CallableStatement st, X value, String name, WrapperOptions options)
          throws SQLException {
        st.setObject(name, type.unwrap(value, local, options));
      }
    };
  }

  @Override
  public <X> ValueExtractor<X> getExtractor(JavaType<X> type) {
    Class<?> local = type.getJavaTypeClass();
    if (!TYPES.contains(local)) {
      return others.getExtractor(type);
    }
    return new BasicExtractor<>(type, this) {
      private static final long serialVersionUID = 1L;

      @Override
      protected @Nullable X doExtract(ResultSet row, int index, WrapperOptions options)
          throws SQLException {
        return type.wrap(row.getObject(index, local), options);
      }

      @Override
      protected @Nullable X doExtract(CallableStatement st, int index, WrapperOptions options)
          throws SQLException {
        return type.wrap(st.getObject(index, local), options);
      }

      @Override
      protected @Nullable X doExtract(CallableStatement st, String name, WrapperOptions options)
          throws SQLException {
        return type.wrap(st.getObject(name, local), options);
      }
    };
  }
}
