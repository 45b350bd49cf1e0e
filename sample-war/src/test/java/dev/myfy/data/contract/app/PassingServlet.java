package dev.myfy.data.contract.app;

import dev.myfy.data.Session;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A servlet that lets others do a part of its work. */
@WebServlet(urlPatterns = "/passing/*")
public class PassingServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final int MORE_THAN_A_BUFFER = 100_000;

  @Inject private transient Session session;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String name = request.getParameter("name");
    if (request.getDispatcherType() == DispatcherType.INCLUDE) {
      session.persist(new Item(name));
      response.getWriter().write("planned");
      return;
    }
    session.persist(new Item(name));
    if (request.getPathInfo().equals("/throwing")) {
      response.getWriter().write("x".repeat(MORE_THAN_A_BUFFER));
      response.flushBuffer();
      throw new ServletException("on purpose");
    }
    RequestDispatcher other = request.getRequestDispatcher(request.getParameter("to"));
    if (request.getPathInfo().equals("/forward")) {
      other.forward(request, response);
    } else {
      other.include(request, response);
      session.persist(new Item(name + "-after"));
    }
  }
}
