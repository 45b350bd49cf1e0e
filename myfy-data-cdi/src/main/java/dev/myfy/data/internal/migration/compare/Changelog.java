package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A revision as a file. */
final class Changelog {

  private static final String COMMENT = "# ";

  private final Kind kind;
  private final RevisionHeader header;
  private final Predicate<Step> kept;
  private final List<String> lines = new ArrayList<>();

  Changelog(Kind kind, RevisionHeader header, boolean allowDrop) {
    this.kind = kind;
    this.header = header;
    this.kept = step -> allowDrop || step.loss().isEmpty();
  }

  String write(List<Step> steps, List<String> notCompared) {
    head(steps, notCompared);
    lines.add("databaseChangeLog:");
    lines.add("  - objectQuotingStrategy: QUOTE_ALL_OBJECTS");
    if (kind.commitsEachStatement()) {
      int number = 0;
      for (Step step : steps) {
        number++;
        changeSet(header.number() + "-" + number, List.of(step));
      }
    } else {
      changeSet(header.number(), steps);
    }
    return String.join("\n", lines) + "\n";
  }

  private void head(List<Step> steps, List<String> notCompared) {
    comment("Revision " + header.number() + ": " + header.message());
    comment(
        "Made %s for %s by comparing the entities (%s) with the database. Read it before it runs."
            .formatted(header.made(), header.database(), header.provider()));
    comment(
        "Not compared: views, triggers, procedures, types, comments, rights, the order of columns,");
    comment("character sets of tables.");
    notCompared.forEach(line -> comment("Not compared: " + line));
    if (!steps.stream().allMatch(kept)) {
      comment(
          "What may lose data is commented out. Where it is meant, take the # away. Until it has");
      comment("run, the next comparison finds the same again.");
    }
    lines.add("");
  }

  private void comment(String text) {
    text.lines().forEach(line -> lines.add((COMMENT + line).stripTrailing()));
  }

  private void changeSet(String id, List<Step> steps) {
    boolean active = steps.stream().anyMatch(kept);
    List<String> set = new ArrayList<>();
    set.add("  - changeSet:");
    set.add("      id: \"" + id + "\"");
    set.add("      author: myfy");
    set.add("      comment: " + Yaml.quoted(header.message().replaceAll("\\s+", " ")));
    set.add("      changes:");
    steps.forEach(step -> forward(step, active, set));
    set.addAll(rollback(steps, active));
    set.forEach(line -> lines.add(active ? line : commented(line)));
  }

  private void forward(Step step, boolean active, List<String> set) {
    step.comments().forEach(line -> set.add("        # " + line));
    write(step, List.of(step.forward()), active, set);
  }

  private List<String> rollback(List<Step> steps, boolean active) {
    List<String> undo = new ArrayList<>();
    boolean any = false;
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      any |= !step.backward().isEmpty() && (!active || kept.test(step));
      write(step, step.backward(), active, undo);
    }
    undo.add(0, any ? "      rollback:" : "      rollback: []");
    return undo;
  }

  /**
   * @param active whether the change set is; the lines of one that is not are commented out with it
   */
  private void write(Step step, List<Change> changes, boolean active, List<String> target) {
    boolean out = !kept.test(step);
    if (out && !changes.isEmpty()) {
      target.add("        # Commented out: " + step.loss().orElse("") + ".");
    }
    for (Change change : changes) {
      for (String line : Yaml.lines(change, 8)) {
        target.add(out && active ? commented(line) : line);
      }
    }
  }

  /** The # stands at the margin, so that without it the line is as it was. */
  private static String commented(String line) {
    return line.isBlank() ? line : "#" + line;
  }
}
