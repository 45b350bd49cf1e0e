package dev.myfy.data.internal.pool;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Java has virtual threads from 21 on; this library is compiled for 17. */
final class VirtualThreads {

  private static final @Nullable Method IS_VIRTUAL = find();

  private VirtualThreads() {}

  private static @Nullable Method find() {
    try {
      return Thread.class.getMethod("isVirtual");
    } catch (NoSuchMethodException beforeJava21) {
      return null;
    }
  }

  static boolean isCaller() {
    try {
      return IS_VIRTUAL != null && (boolean) IS_VIRTUAL.invoke(Thread.currentThread());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
