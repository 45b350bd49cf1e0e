package dev.myfy.data.bench.probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Tells how many bytes each live thread has allocated, and what heap and metaspace hold; with
 * {@code ?collect} after a garbage collection.
 */
@WebServlet("/")
public class ProbeServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getParameter("collect") != null) {
      System.gc();
    }
    response.setContentType("application/json");
    response
        .getWriter()
        .printf(
            "{\"threads\":{%s},\"heap\":%d,\"metaspace\":%d,\"classes\":%d}",
            allocated(),
            ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
            metaspace(),
            ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
  }

  private static String allocated() {
    long[] ids = ManagementFactory.getThreadMXBean().getAllThreadIds();
    long[] bytes = allocated(ids);
    return IntStream.range(0, ids.length)
        .filter(at -> bytes[at] >= 0)
        .mapToObj(at -> "\"" + ids[at] + "\":" + bytes[at])
        .collect(Collectors.joining(","));
  }

  /** By name: WildFly shows applications no class of {@code com.sun.management}. */
  private static long[] allocated(long[] ids) {
    try {
      return (long[])
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                  "getThreadAllocatedBytes",
                  new Object[] {ids},
                  new String[] {long[].class.getName()});
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().contains("Metaspace"))
        .mapToLong(ProbeServlet::used)
        .sum();
  }

  private static long used(MemoryPoolMXBean pool) {
    return pool.getUsage().getUsed();
  }
}
