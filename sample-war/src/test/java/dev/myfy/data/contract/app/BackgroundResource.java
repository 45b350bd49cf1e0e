package dev.myfy.data.contract.app;

import dev.myfy.data.SessionFactory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Work that goes on when the request is over, and when the application is. */
@Path("background")
@RequestScoped
public class BackgroundResource {

  /** Its thread must not outlive the test by much. */
  private static final int PATIENCE_SECONDS = 30;

  @Inject private SessionFactory sessions;

  /** Returns when the work has written something that it has not committed. */
  @POST
  @Path("{name}")
  public String start(@PathParam("name") String name) throws InterruptedException {
    CountDownLatch written = new CountDownLatch(1);
    Thread thread = new Thread(() -> write(name, written), "background-" + name);
    thread.setDaemon(true);
    thread.start();
    return String.valueOf(written.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
  }

  private void write(String name, CountDownLatch written) {
    sessions.runInTransaction(
        session -> {
          session.persist(new Item(name));
          session.flush();
          written.countDown();
          await(new CountDownLatch(1));
        });
  }

  private static void await(CountDownLatch never) {
    try {
      never.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
