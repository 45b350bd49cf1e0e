package dev.myfy.data;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method runs in a transaction of its own, and is run again in a new one if it collides with
 * somebody else's.
 *
 * <p>A collision is a serialization failure (SQLState 40001, SQLite's BUSY_SNAPSHOT, MariaDB's
 * 1020), a deadlock (40P01, 1213) or an {@link jakarta.persistence.OptimisticLockException}, found
 * by a statement, a flush or the commit. A lock that was not to be had in time is none. What ends
 * in {@link OutcomeUnknownException} is never repeated.
 *
 * <p>Before the second try 25 to 50 ms pass, then up to twice as long each time, at most 2 s. Each
 * try has a persistence context of its own; that of a failed one is closed, and objects that it
 * managed are detached. So the method must read what it changes, and must do nothing that cannot be
 * repeated: its arguments, fields and other systems are not rolled back.
 *
 * <p>On methods and classes of CDI beans, REST resources included, called from outside of the bean.
 * A transaction must not be active already; that includes one that the session of the request has
 * begun, and another method of this kind. {@code @Transactional} with {@code REQUIRED} or {@code
 * SUPPORTS} may stand beside it, also further in, and joins. Every other value, an asynchronous
 * method, a method that cannot be intercepted, and an enterprise bean whose container begins its
 * transactions are refused when the application is deployed (MYFY0720).
 *
 * <p>When no try is left, the last failure is thrown as it is, the earlier ones being suppressed
 * exceptions of it. Called while a transaction is active the method is not entered: {@link
 * IllegalStateException} (MYFY0542).
 *
 * @see <a href="https://jakarta.ee/specifications/interceptors/2.1/">Jakarta Interceptors 2.1</a>
 */
@InterceptorBinding
@Inherited
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RetryTransaction {

  /** How often the method is run at most, the first time included; at least 1. */
  @Nonbinding
  int maxAttempts() default 3;

  /**
   * Further failures that are worth another try: exceptions of these types, or caused by one. Not
   * {@link OutcomeUnknownException}.
   */
  @Nonbinding
  Class<? extends Throwable>[] on() default {};
}
