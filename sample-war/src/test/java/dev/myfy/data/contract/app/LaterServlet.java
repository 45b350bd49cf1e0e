package dev.myfy.data.contract.app;

import dev.myfy.data.Session;
import dev.myfy.data.SessionFactory;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A plain servlet that answers later. */
@WebServlet(urlPatterns = "/later/*", asyncSupported = true)
public class LaterServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final int MORE_THAN_A_BUFFER = 100_000;
  private static final int SOON = 200;

  @Inject private transient Session session;
  @Inject private transient SessionFactory sessions;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (request.getDispatcherType() == DispatcherType.ASYNC) {
      dispatched(request, response);
      return;
    }
    session.persist(new Item(request.getParameter("name")));
    response.setHeader("X-Planned", "yes");
    AsyncContext async = request.startAsync();
    switch (request.getPathInfo()) {
      case "/overflow" ->
          Where.FOREIGN.run(
              () -> {
                write(async, "x".repeat(MORE_THAN_A_BUFFER));
                async.complete();
              });
      case "/dispatch", "/dispatch-failing", "/dispatch-injected" ->
          Where.FOREIGN.run(async::dispatch);
      case "/dispatch-here" -> async.dispatch();
      case "/never" -> async.setTimeout(SOON);
      case "/late" -> {
        async.setTimeout(SOON);
        async.addListener(new Answering());
      }
      default -> throw new ServletException("on purpose");
    }
  }

  /** The second part of the request: more work, in the transaction of the first. */
  private void dispatched(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Item item = new Item(request.getParameter("name") + "-dispatched");
    if (request.getPathInfo().equals("/dispatch-injected")) {
      session.persist(item);
    } else {
      sessions.runInTransaction(joining -> joining.persist(item));
    }
    if (request.getPathInfo().equals("/dispatch-failing")) {
      throw new ServletException("on purpose");
    }
    response.getWriter().write("planned");
  }

  private static void write(AsyncContext async, String text) {
    try {
      async.getResponse().getWriter().write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Completes the response when its time is up, with a success. */
  private static final class Answering implements AsyncListener {

    @Override
    public void onTimeout(AsyncEvent event) {
      write(event.getAsyncContext(), "instead");
      event.getAsyncContext().complete();
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
  }
}
