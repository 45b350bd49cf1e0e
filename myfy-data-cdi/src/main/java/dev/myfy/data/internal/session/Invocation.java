package dev.myfy.data.internal.session;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A reflective call that throws what the method threw, in our words where we have better ones. */
record Invocation(Method method) {

  static Invocation of(Method method) {
    return new Invocation(method);
  }

  @Nullable Object on(Object target, Object @Nullable [] arguments, SessionWork work)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      work.noticeFailure(e.getTargetException());
      throw work.translate(e.getTargetException());
    }
  }
}
