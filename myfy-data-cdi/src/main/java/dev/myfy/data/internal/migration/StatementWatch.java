package dev.myfy.data.internal.migration;

import dev.myfy.data.internal.migration.JournalEntry.Outcome;
import dev.myfy.data.internal.migration.JournalEntry.Verb;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.changelog.ChangeSet;
import org.jspecify.annotations.Nullable;

/** Follows a change set statement by statement, for messages and for the journal. */
final class StatementWatch {

  /** What a transaction of MySQL and MariaDB can roll back; everything else may commit it. */
  private static final Pattern ROLLED_BACK =
      Pattern.compile("(?is)(insert|update|delete|replace|select|with|set|values|do)\\b.*");

  private static final Pattern COMMENTS =
      Pattern.compile(
          "\\A(?:\\s+|--[^\\n]*(?:\\n|\\z)|#[^\\n]*(?:\\n|\\z)|/\\*.*?\\*/)+", Pattern.DOTALL);

  private final Journal journal;
  private final String process = ThisProcess.name();
  private @Nullable ChangeSet changeSet;
  private Verb verb = Verb.APPLY;
  private int number;
  private int completed;
  private boolean kept;
  private boolean over;
  private @Nullable JournalEntry last;

  StatementWatch(Journal journal) {
    this.journal = journal;
  }

  void changeSetBegins(ChangeSet begun, Verb what) {
    changeSet = begun;
    verb = what;
    number = 0;
    completed = 0;
    kept = false;
    over = false;
    last = null;
  }

  void statementBegins(String sql) {
    ChangeSet current = changeSet;
    if (current != null && !isLiquibasesOwn(sql)) {
      number++;
      JournalEntry entry = entry(current, sql.strip());
      last = entry;
      journal.write(entry);
    }
  }

  private JournalEntry entry(ChangeSet current, String sql) {
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    String author = String.valueOf(current.getAuthor());
    return new JournalEntry(
        current.getId(),
        author,
        current.getFilePath(),
        verb,
        number,
        sql,
        process,
        now,
        Outcome.RUNNING);
  }

  private static boolean isLiquibasesOwn(String sql) {
    return sql.contains("DATABASECHANGELOG") || sql.contains("databasechangelog");
  }

  void statementEnds(String sql) {
    if (changeSet != null && !isLiquibasesOwn(sql)) {
      completed = number;
      kept = kept || commits(sql);
    }
  }

  static boolean commits(String sql) {
    Matcher comments = COMMENTS.matcher(sql);
    String bare = comments.lookingAt() ? sql.substring(comments.end()) : sql;
    return !ROLLED_BACK.matcher(bare).matches();
  }

  /** Recorded, but not yet committed. */
  void changeSetEnds() {
    changeSet = null;
    over = true;
  }

  void committed() {
    if (over && number > 0) {
      journal.clear();
      number = 0;
    }
  }

  /** After its transaction was rolled back. */
  void changeSetFailed() {
    JournalEntry entry = last;
    if (entry != null) {
      if (kept) {
        journal.write(entry.failed());
      } else {
        journal.clear();
      }
    }
  }

  /** The change set that is under way, or has failed. */
  Optional<ChangeSet> changeSet() {
    return Optional.ofNullable(changeSet);
  }

  /** The statement that has failed, if one has. */
  Optional<JournalEntry> failedStatement() {
    return Optional.ofNullable(last).filter(entry -> number > completed);
  }

  /** How many statements were done that a rollback of MySQL or MariaDB does not undo. */
  int kept() {
    return kept ? completed : 0;
  }
}
