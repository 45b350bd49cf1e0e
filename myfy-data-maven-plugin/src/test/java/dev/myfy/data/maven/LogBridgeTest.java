package dev.myfy.data.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class LogBridgeTest {

  private static final Logger LIBRARY = Logger.getLogger("dev.myfy.data");

  private final CyclicBarrier both = new CyclicBarrier(2);

  /** A module whose goal logs while the other one's does, also from a thread of its own. */
  private final class Module extends SystemStreamLog {

    private final String name;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    Module(String name) {
      this.name = name;
    }

    @Override
    public void info(CharSequence line) {
      lines.add(line.toString());
    }

    List<String> run() throws Exception {
      try (URLClassLoader loader = new URLClassLoader(new URL[0])) {
        Thread.currentThread().setContextClassLoader(loader);
        return LogBridge.during(this, loader, this::log);
      }
    }

    private List<String> log() {
      try {
        both.await();
        Logger.getLogger("dev.myfy.data.migration").info(name);
        Thread own = new Thread(null, () -> LIBRARY.info(name + "'s thread"), name, 0, false);
        own.start();
        own.join();
        both.await();
        return lines;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void modulesThatRunAtOnceHaveTheirOwnLines() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<List<String>> shop = threads.submit(new Module("shop")::run);
      Future<List<String>> store = threads.submit(new Module("store")::run);
      assertThat(shop.get()).containsExactly("shop", "shop's thread");
      assertThat(store.get()).containsExactly("store", "store's thread");
    } finally {
      threads.shutdownNow();
    }
    assertThat(LIBRARY.getUseParentHandlers()).isTrue();
    assertThat(LIBRARY.getHandlers()).isEmpty();
  }

  @Test
  void theConsoleIsTheLastOnes() {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    boolean between =
        LogBridge.during(
            new SystemStreamLog(),
            before,
            () -> {
              LogBridge.during(new SystemStreamLog(), before, () -> "short");
              return LIBRARY.getUseParentHandlers();
            });
    assertThat(between).isFalse();
    assertThat(LIBRARY.getUseParentHandlers()).isTrue();
  }
}
