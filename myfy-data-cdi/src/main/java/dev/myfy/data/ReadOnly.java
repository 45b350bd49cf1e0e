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
 * The injected {@link Session} only reads in this method, or in all methods of this class: a bean's
 * method, or a resource method of a REST request, whatever its HTTP method.
 *
 * <p>Reads run one by one without a transaction, each on a connection that goes back at once;
 * nothing is flushed, and changes of objects are neither looked for nor stored. Writes and locks
 * are refused (MYFY0522). Inside of a transaction that is active already, reads take part in it,
 * and only writes are refused.
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ReadOnly {

  /**
   * Whether all reads see one state of the database: they run in one read-only transaction
   * (REPEATABLE READ), which ends with the method, for a resource method with its response. Has no
   * effect inside of a transaction that is active already. Objects that a bean's method has read
   * from a snapshot are detached afterwards. Default false.
   */
  @Nonbinding
  boolean snapshot() default false;
}
