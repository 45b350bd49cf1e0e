package dev.myfy.data.bench.probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Tells how many bytes all live threads have allocated, and what heap and metaspace hold; with
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
            "{\"allocated\":%d,\"heap\":%d,\"metaspace\":%d,\"classes\":%d}",
            allocated(),
            ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
            metaspace(),
            ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
  }

  /** By name: WildFly shows applications no class of {@code com.sun.management}. */
  private static long allocated() {
    try {
      Object bytes =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                  "getThreadAllocatedBytes",
                  new Object[] {ManagementFactory.getThreadMXBean().getAllThreadIds()},
                  new String[] {long[].class.getName()});
      long sum = 0;
      for (long ofThread : (long[]) bytes) {
        sum += Math.max(0, ofThread);
      }
      return sum;
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
