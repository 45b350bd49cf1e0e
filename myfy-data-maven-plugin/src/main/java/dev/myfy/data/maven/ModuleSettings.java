package dev.myfy.data.maven;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.DatabaseUrl;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/**
 * The settings as a module has them: in a build of several modules Maven runs in the directory of
 * one of them, and relative paths begin at the module's own.
 */
final class ModuleSettings {

  /** What the library refuses, and names the reason. */
  private static final Pattern NO_FILE =
      Pattern.compile("^(?:file|:resource):|[?\\x00]", Pattern.CASE_INSENSITIVE);

  private final DatabaseSettings settings;
  private final Path module;

  private ModuleSettings(DatabaseSettings settings, Path module) {
    this.settings = settings;
    this.module = module;
  }

  static DatabaseSettings of(DatabaseSettings settings, Path module) {
    ModuleSettings moved = new ModuleSettings(settings, module);
    return (DatabaseSettings)
        Proxy.newProxyInstance(
            ModuleSettings.class.getClassLoader(),
            new Class<?>[] {DatabaseSettings.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "migrationsDirectory" -> module.resolve(settings.migrationsDirectory());
                  case "databaseUrl" -> moved.databaseUrl();
                  default -> call(() -> method.invoke(settings, arguments));
                });
  }

  private static Object call(Callable<Object> setting) throws Throwable {
    try {
      return setting.call();
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  private DatabaseUrl databaseUrl() {
    DatabaseUrl url = settings.databaseUrl();
    return isFile(url) ? url.withDatabase(file(url)) : url;
  }

  private static boolean isFile(DatabaseUrl url) {
    return url.dialect().equals("sqlite")
        && !url.isInMemory()
        && url.hosts().isEmpty()
        && url.username().isEmpty()
        && url.database().filter(name -> !NO_FILE.matcher(name).find()).isPresent();
  }

  private String file(DatabaseUrl url) {
    return module.resolve(url.database().orElseThrow()).normalize().toString().replace('\\', '/');
  }
}
