package dev.myfy.data.internal.migration.compare;

/** Changes of sequences. */
final class SequenceChanges {

  private final Kind kind;

  SequenceChanges(Kind kind) {
    this.kind = kind;
  }

  static Change create(Sequence sequence) {
    return Change.of(
        "createSequence",
        "sequenceName",
        sequence.name(),
        "startValue",
        sequence.start(),
        "incrementBy",
        sequence.increment());
  }

  static Change drop(Sequence sequence) {
    return Change.of("dropSequence", "sequenceName", sequence.name());
  }

  Change alter(Sequence sequence, boolean restart) {
    String text = "ALTER SEQUENCE " + kind.quote(sequence.name());
    String increment = " INCREMENT BY " + sequence.increment();
    return Change.sql(
        restart
            ? text + increment + " START WITH " + sequence.start() + " RESTART"
            : text + increment);
  }
}
