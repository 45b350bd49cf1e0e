package dev.myfy.data.contract.server.probe;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Field;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Tells the class and the loader of every driver in the JVM, one to a line. {@link
 * DriverManager#getDrivers} shows only those of the caller's own class loader, so this looks at the
 * list behind it.
 */
@Path("/drivers")
@RequestScoped
public class DriversResource {

  @GET
  public String registered() throws ReflectiveOperationException {
    Peek peek = new Peek();
    List<String> lines = new ArrayList<>();
    Object drivers = peek.staticField(DriverManager.class.getDeclaredField("registeredDrivers"));
    Field driver = Class.forName("java.sql.DriverInfo").getDeclaredField("driver");
    for (Object info : (Collection<?>) drivers) {
      Class<?> type = peek.field(info, driver).getClass();
      lines.add(type.getName() + " of " + type.getClassLoader());
    }
    return String.join("\n", lines);
  }

  /**
   * Reads private fields of the JDK without an option of the JVM. By reflection, because WildFly
   * hides the class from applications.
   */
  private static final class Peek {

    private final Class<?> type;
    private final Object unsafe;

    Peek() throws ReflectiveOperationException {
      type = Class.forName("sun.misc.Unsafe", true, ClassLoader.getSystemClassLoader());
      Field instance = type.getDeclaredField("theUnsafe");
      instance.setAccessible(true);
      unsafe = instance.get(null);
    }

    Object staticField(Field field) throws ReflectiveOperationException {
      Object base = type.getMethod("staticFieldBase", Field.class).invoke(unsafe, field);
      Object offset = type.getMethod("staticFieldOffset", Field.class).invoke(unsafe, field);
      return at(base, offset);
    }

    Object field(Object owner, Field field) throws ReflectiveOperationException {
      return at(owner, type.getMethod("objectFieldOffset", Field.class).invoke(unsafe, field));
    }

    private Object at(Object base, Object offset) throws ReflectiveOperationException {
      return type.getMethod("getObject", Object.class, long.class).invoke(unsafe, base, offset);
    }
  }
}
