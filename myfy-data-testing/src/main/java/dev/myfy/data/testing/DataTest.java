package dev.myfy.data.testing;

import dev.myfy.data.Session;
import dev.myfy.data.internal.testing.junit.DataTestExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A JUnit test class with a database of its own and no server: SQLite in memory, or a schema or
 * database on the server that {@code MYFY_DATA_TEST_DATABASE_URL} names. The tables of the entities
 * are there. Everything that a test does is undone when it ends, also what it committed; {@link
 * Commit} keeps it.
 *
 * <p>Parameters, and fields that nobody else fills, get what their type says: {@link Session} (one
 * for each test), {@code EntityManager} (the same), {@code SessionFactory}, {@code
 * EntityManagerFactory}, {@code DataSource}, {@link TestDatabase}, {@link StatementCounter}. Nested
 * classes share the database of the outer one. Test classes may run in parallel; the tests of one
 * class may not.
 *
 * <p>Together with weld-junit, beans inject the session, and test parameters are Weld's.
 *
 * <p>It needs JUnit 5.13 or later, a Jakarta Persistence provider and the Jakarta EE API on the
 * class path of the tests. The application's other settings are in force, those of {@code
 * META-INF/microprofile-config.properties} for example.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(DataTestExtension.class)
public @interface DataTest {

  /**
   * The entities of the test; what they refer to comes with them. Default: all that are found on
   * the class path.
   */
  Class<?>[] entities() default {};
}
