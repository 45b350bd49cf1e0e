package dev.myfy.data.internal.session;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/** The class of all proxies for some interfaces: {@link Proxy} would look it up anew for each. */
final class ProxyClass {

  private final Constructor<?> constructor;

  /** The loader of this class has to know all interfaces. */
  ProxyClass(Class<?>... interfaces) {
    InvocationHandler unused = (proxy, method, arguments) -> null;
    Object first = Proxy.newProxyInstance(ProxyClass.class.getClassLoader(), interfaces, unused);
    try {
      constructor = first.getClass().getConstructor(InvocationHandler.class);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  Object around(InvocationHandler handler) {
    try {
      return constructor.newInstance(handler);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
