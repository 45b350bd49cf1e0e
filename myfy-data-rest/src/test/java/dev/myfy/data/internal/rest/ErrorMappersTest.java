package dev.myfy.data.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.fixture.RestServer;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mappers of the application win, also where the commit fails; on Jersey in this JVM. */
class ErrorMappersTest {

  private static final int TEAPOT = 418;
  private static final int IM_USED = 226;

  private static DataContainer container;
  private static RestServer server;

  @BeforeAll
  static void open() {
    container = DataContainer.open(Map.of(), NoteResource.class);
    server =
        RestServer.start(container, 1, NoteResource.class, OfPersistence.class, OfEverything.class);
  }

  @AfterAll
  static void close() {
    server.close();
    container.close();
  }

  @BeforeEach
  void oneNote() {
    container.sessions().runInTransaction(s -> s.createQuery("delete from Note").executeUpdate());
    assertThat(server.post("notes/same/flush").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, same/flush,            of persistence",
    "POST, same/wrapped,          of everything",
    "POST, same?status=201,       of persistence",
    "PUT,  same/stale/commit,     of persistence",
    "GET,  secret,                of everything",
    "POST, other/throw/unchecked, of everything",
    "POST, other/throw/invalid,   of everything",
    "POST, other/jdbc,            of everything",
  })
  void mapperIsAsked(String method, String path, String mapper) {
    HttpResponse<String> response = server.send(method, "notes/" + path);
    assertThat(response.statusCode()).isEqualTo(TEAPOT);
    assertThat(response.headers().firstValue("X-Mapper")).hasValue(mapper);
    assertThat(response.headers().firstValue("X-Planned")).isEmpty();
    assertThat(response.body()).isEqualTo("short and stout");
    assertThat(container.number("select count(*) from notes")).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"same?status=201", "same?status=500"})
  void failedCommitIsNeverASuccess(String path) {
    HttpResponse<String> response = server.send("POST", "notes/" + path, "X-Lie", "yes");
    assertThat(response.statusCode()).isIn(409, 500);
    assertThat(response.body()).doesNotContain("stout");
    assertThat(container.number("select count(*) from notes")).isOne();
  }

  static Response stout(int status, String mapper) {
    return Response.status(status).header("X-Mapper", mapper).entity("short and stout").build();
  }

  /** Of an application, which may hide its errors. */
  public static final class OfPersistence implements ExceptionMapper<PersistenceException> {

    @Context HttpHeaders headers;

    @Override
    public Response toResponse(PersistenceException failure) {
      boolean lies = headers.getHeaderString("X-Lie") != null;
      return stout(lies ? IM_USED : TEAPOT, "of persistence");
    }
  }

  /** Of an application. */
  public static final class OfEverything implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable failure) {
      return stout(TEAPOT, "of everything");
    }
  }
}
