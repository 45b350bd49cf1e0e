package dev.myfy.data.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The project's classes and libraries, apart from Maven's own. The thread's context class loader is
 * this one while a command runs: JDBC drivers are looked for there.
 */
final class ProjectClasses implements AutoCloseable {

  private final URLClassLoader loader;

  private ProjectClasses(URLClassLoader loader) {
    this.loader = loader;
  }

  static ProjectClasses of(List<Path> elements) {
    URL[] urls = elements.stream().map(ProjectClasses::url).toArray(URL[]::new);
    return new ProjectClasses(
        new URLClassLoader("project", urls, ClassLoader.getPlatformClassLoader()));
  }

  private static URL url(Path element) {
    try {
      return element.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(element.toString(), e);
    }
  }

  /** The context class loader of every thread that works for the project. */
  ClassLoader loader() {
    return loader;
  }

  Answer ask(Request request) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return Answer.of(tool().apply(request.values()));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @SuppressWarnings("unchecked") // Of the tool's own declaration, on the other side.
  private Function<Map<String, String>, Map<String, String>> tool() {
    try {
      return (Function<Map<String, String>, Map<String, String>>)
          loader.loadClass(Tool.class.getName()).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the plugin's own jar must be among the elements", e);
    }
  }

  @Override
  public void close() {
    try {
      loader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
