package dev.myfy.data.migration;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The library and all it needs in a class loader of its own, as in a WAR. */
final class ApplicationLoader implements AutoCloseable {

  private final URLClassLoader loader;

  ApplicationLoader(Predicate<String> jars) {
    List<URL> urls = new ArrayList<>();
    try {
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        if (jars.test(entry)) {
          urls.add(new File(entry).toURI().toURL());
        }
      }
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
    loader = new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
  }

  ClassLoader loader() {
    return loader;
  }

  /** Upgrades on the calling thread, as a server's thread that deploys. */
  void upgrade(Project project, String url) throws ReflectiveOperationException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      Class.forName(UpgradeProcess.class.getName(), true, loader)
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {project.root().toString(), url});
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public void close() throws java.io.IOException {
    loader.close();
  }
}
