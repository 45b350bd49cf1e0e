package dev.myfy.data.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the field of a test class that has the address of the application under test, context path
 * included, for example {@code http://localhost:8080/shop}: a {@code URI}, {@code URL} or {@code
 * String}, static or not. It must have its value before the test begins; {@code @BeforeEach}
 * methods are too late.
 *
 * @see RollbackAfterTest
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface ApplicationUrl {}
