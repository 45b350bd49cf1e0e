package dev.myfy.data.internal.migration;

import java.util.Optional;

/** Remembers the statement under way where the database does not roll it back by itself. */
interface Journal extends AutoCloseable {

  /** For databases that roll back. */
  Journal NONE =
      new Journal() {
        @Override
        public Optional<JournalEntry> read() {
          return Optional.empty();
        }

        @Override
        public void write(JournalEntry entry) {
          // Nothing can be half done.
        }

        @Override
        public void clear() {
          // As above.
        }

        @Override
        public void close() {
          // As above.
        }
      };

  static Journal of(MigrationRequest request) {
    return switch (request.dialect()) {
      case "sqlite", "postgresql" -> NONE;
      default -> new MysqlJournal(request.connections());
    };
  }

  Optional<JournalEntry> read();

  void write(JournalEntry entry);

  void clear();

  @Override
  void close();
}
