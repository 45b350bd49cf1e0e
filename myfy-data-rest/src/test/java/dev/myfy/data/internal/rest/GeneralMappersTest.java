package dev.myfy.data.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.fixture.RestServer;
import dev.myfy.data.internal.rest.ErrorMappersTest.OfEverything;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mappers of the application for the very classes that ours are for; on Jersey in this JVM. */
class GeneralMappersTest {

  private static DataContainer container;
  private static RestServer server;

  @BeforeAll
  static void open() {
    container = DataContainer.open(Map.of(), NoteResource.class);
    server =
        RestServer.start(container, 1, NoteResource.class, OfEverything.class, OfViolations.class);
    assertThat(server.post("notes/same/flush").statusCode()).isEqualTo(200);
  }

  @AfterAll
  static void close() {
    server.close();
    container.close();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, same/flush,            of everything",
    "POST, same?status=201,       of everything",
    "PUT,  same/stale/commit,     of everything",
    "POST, other/throw/unchecked, of everything",
    "POST, other/throw/invalid,   of violations",
  })
  void mapperIsAsked(String method, String path, String mapper) {
    HttpResponse<String> response = server.send(method, "notes/" + path);
    assertThat(response.statusCode()).isEqualTo(418);
    assertThat(response.headers().firstValue("X-Mapper")).hasValue(mapper);
    assertThat(container.number("select count(*) from notes")).isOne();
  }

  /** Of an application. */
  public static final class OfViolations implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException failure) {
      return ErrorMappersTest.stout(418, "of violations");
    }
  }
}
