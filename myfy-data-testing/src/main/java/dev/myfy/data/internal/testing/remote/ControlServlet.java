package dev.myfy.data.internal.testing.remote;

import dev.myfy.data.DataException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The tests' door to an application on a server. It is there in the test environment only: anywhere
 * else the deployment fails (MYFY1001).
 */
public final class ControlServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = String.valueOf(request.getPathInfo()).substring(1);
    Optional<Order> order = Order.of(path);
    Optional<TestedApplication> application = LocalApplication.find();
    if (order.isEmpty() || application.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      answer(response, HttpServletResponse.SC_OK, carryOut(order.get(), application.get()));
    } catch (DataException e) {
      answer(response, HttpServletResponse.SC_CONFLICT, String.valueOf(e.getMessage()));
    }
  }

  private static String carryOut(Order order, TestedApplication application) {
    return switch (order) {
      case BEGIN -> {
        application.begin();
        yield "";
      }
      case ROLLBACK -> {
        application.rollback();
        yield "";
      }
      case COUNT -> CountText.write(application.count());
    };
  }

  private static void answer(HttpServletResponse response, int status, String text)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=UTF-8");
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
