package dev.myfy.data.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.fixture.Note;
import dev.myfy.data.fixture.RestServer;
import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadOnlyResourcesTest {

  private static DataContainer container;
  private static RestServer server;

  @BeforeAll
  static void open() {
    container = DataContainer.open(Map.of(), ReadingResource.class);
    server = RestServer.start(container, 1, ReadingResource.class);
  }

  @AfterAll
  static void close() {
    server.close();
    container.close();
  }

  @BeforeEach
  void storeOne() {
    container.sessions().runInTransaction(s -> s.createQuery("delete from Note").executeUpdate());
    container.sessions().runInTransaction(s -> s.persist(new Note("kept")));
  }

  @AfterEach
  void nothingHasChangedAndNothingStaysBehind() {
    assertThat(container.number("select count(*) from notes where text = 'kept'")).isOne();
    assertThat(container.number("select count(*) from notes")).isOne();
    assertThat(server.onEveryThread(() -> Transactions.locate().state()))
        .containsOnly(TransactionState.NONE);
  }

  @Test
  void readsBeginNothing() {
    assertThat(server.post("reading/begun").body()).isEqualTo("false");
    assertThat(server.get("reading/lazily").body()).isEqualTo("false");
  }

  @Test
  void aSnapshotIsATransaction() {
    assertThat(server.post("reading/begun-for-snapshot").body()).isEqualTo("true");
  }

  @Test
  void changesAreNotStored() {
    assertThat(server.post("reading/change/lost").statusCode()).isEqualTo(204);
  }

  @Test
  void writesAreRefused() {
    assertThat(server.post("reading/write/never").statusCode()).isGreaterThanOrEqualTo(500);
  }
}
