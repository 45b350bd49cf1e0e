package dev.myfy.data.internal.migration;

import dev.myfy.data.MigrationException;
import dev.myfy.data.internal.message.Message;

/**
 * The statement that was under way.
 *
 * @param id of the change set
 * @param author of the change set
 * @param path of its file
 * @param verb what was done with it
 * @param number of the statement in the change set, from 1
 * @param statement its text
 * @param process which ran it
 * @param started when, by that process's clock
 * @param outcome what became of it
 */
record JournalEntry(
    String id,
    String author,
    String path,
    Verb verb,
    int number,
    String statement,
    String process,
    String started,
    Outcome outcome) {

  /** What was done with the change set. */
  enum Verb {
    APPLY,
    UNDO
  }

  /** What became of the statement. */
  enum Outcome {
    RUNNING("the process died, or lost its connection"),
    FAILED("it failed");

    private final String text;

    Outcome(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  JournalEntry failed() {
    return new JournalEntry(
        id, author, path, verb, number, statement, process, started, Outcome.FAILED);
  }

  /** Whether the database has recorded the change set since, so that nothing is half done. */
  boolean isComplete(History history) {
    return history.isRecorded(path, id, author) == (verb == Verb.APPLY);
  }

  /** What people need to know before they put it right. */
  MigrationException halfDone() {
    Message message = Message.HALF_DONE;
    String file = path.substring(path.lastIndexOf('/') + 1);
    String text = Failures.cut(statement);
    return new MigrationException(
        message.id(),
        message.text(id, file, process, started, outcome.text(), number, text, number - 1),
        null);
  }
}
