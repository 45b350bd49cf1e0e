package dev.myfy.data.contract.app;

import dev.myfy.data.Session;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A plain servlet that uses the session. */
@WebServlet(urlPatterns = "/servlet/*", asyncSupported = true)
public class ItemServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final int MORE_THAN_A_BUFFER = 100_000;

  @Inject private transient Session session;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    session.persist(new Item(request.getParameter("name")));
    response.setHeader("X-Planned", "yes");
    switch (request.getPathInfo()) {
      case "/write" -> response.getWriter().write("planned");
      case "/status" -> response.setStatus(HttpServletResponse.SC_CONFLICT);
      case "/error" -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      case "/redirect" -> response.sendRedirect("elsewhere");
      case "/flush" -> {
        response.getOutputStream().write('a');
        response.flushBuffer();
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      }
      case "/overflow-then-reset" -> {
        response.getWriter().write("x".repeat(MORE_THAN_A_BUFFER));
        response.reset();
        response.addHeader("X-Planned", "yes");
        response.sendError(HttpServletResponse.SC_OK);
      }
      case "/exact-length" -> {
        byte[] body = "planned".getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
      }
      case "/async" -> {
        AsyncContext async = request.startAsync(request, response);
        async.start(() -> answer(async));
      }
      case "/let-through" -> {
        response.getWriter().write("planned");
        session.flush();
      }
      case "/overflow" -> response.getWriter().write("x".repeat(MORE_THAN_A_BUFFER));
      default -> throw new ServletException("on purpose");
    }
  }

  private static void answer(AsyncContext async) {
    try {
      async.getResponse().getWriter().write("planned");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      async.complete();
    }
  }
}
