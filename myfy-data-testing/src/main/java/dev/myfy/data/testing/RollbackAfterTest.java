package dev.myfy.data.testing;

import dev.myfy.data.internal.testing.junit.RollbackExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * All that the requests of this test do is undone when it ends, although each request really
 * commits as far as it can see: later requests of the test find what it stored. On a class it is
 * meant for each of its tests.
 *
 * <p>The application must have {@code myfy-data-testing} in it and run with {@code
 * MYFY_DATA_ENVIRONMENT=test}; in any other environment its deployment fails (MYFY1001). It is
 *
 * <ul>
 *   <li>the one around the test, if Arquillian runs it inside of the server; otherwise
 *   <li>the one whose address is in a field of the test class: a {@code URI}, {@code URL} or {@code
 *       String} with {@link ApplicationUrl}, or a {@code URI} or {@code URL} with Arquillian's
 *       {@code @ArquillianResource} (put this annotation after Arquillian's); otherwise
 *   <li>the one in this JVM, if CDI runs here (Weld SE with Jersey).
 * </ul>
 *
 * <p>A test may have a parameter of type {@link StatementCounter}, for what its requests do.
 *
 * <p>The requests of a test share one connection. So their transactions take turns: one that
 * another thread holds open for longer than 10 s makes the next one fail (MYFY1002). A transaction
 * that begins inside of another on the same thread ({@code REQUIRES_NEW}) is undone with it. MySQL
 * and MariaDB commit at each statement that changes the schema, and nothing can undo that
 * (MYFY1004).
 *
 * @see <a
 *     href="https://docs.sqlalchemy.org/en/20/orm/session_transaction.html#joining-a-session-into-an-external-transaction-such-as-for-test-suites">
 *     SQLAlchemy, Joining a Session into an External Transaction</a>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(RollbackExtension.class)
@ResourceLock("dev.myfy.data.testing.RollbackAfterTest")
public @interface RollbackAfterTest {}
