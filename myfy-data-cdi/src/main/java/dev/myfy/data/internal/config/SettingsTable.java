package dev.myfy.data.internal.config;

/** The table in docs/settings.md, generated from the declarations. */
final class SettingsTable {

  private SettingsTable() {}

  static String markdown() {
    StringBuilder table =
        new StringBuilder("| variable | default | rule | meaning |\n|---|---|---|---|\n");
    for (Setting<?> setting : Setting.ALL) {
      table.append(
          "| `%s` | %s | %s | %s |%n"
              .formatted(
                  setting.variableName(),
                  setting.defaultText().isEmpty() ? "none" : "`" + setting.defaultText() + "`",
                  setting.rule().text(),
                  setting.meaning())
              .replace(System.lineSeparator(), "\n"));
    }
    return table.toString();
  }
}
