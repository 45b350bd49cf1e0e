package dev.myfy.data.internal.migration.compare;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

class SqliteEditTest extends EditContract {

  private int number;

  @BeforeEach
  void next() {
    number++;
  }

  @Override
  ComparedDatabase database() {
    String file = directory.resolve("edit-" + number + ".db").toString();
    return new ComparedDatabase("sqlite", "jdbc:sqlite:" + file, "sqlite:///" + file);
  }

  @Override
  Stream<Edit> edits() {
    return Edit.everywhere();
  }

  @Override
  String spoken(String line) {
    return line;
  }
}
