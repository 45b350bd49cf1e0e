package dev.myfy.data.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.OutcomeUnknownException;
import dev.myfy.data.PoolTimeoutException;
import dev.myfy.data.TransactionFailedException;
import dev.myfy.data.fixture.LogCapture;
import dev.myfy.data.internal.rest.FailureResponse.Phase;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FailureResponseTest {

  private static final RequestLine REQUEST = new RequestLine("POST", "/notes", false);
  private static final RequestLine CONDITIONAL = new RequestLine("PUT", "/notes/1", true);

  private LogCapture log;

  @BeforeEach
  void listen() {
    log = LogCapture.of("dev.myfy.data.rest");
  }

  @AfterEach
  void close() {
    log.close();
  }

  private static Response answer(Throwable failure) {
    return answers(Map.of()).to(failure, Phase.WORKING, REQUEST);
  }

  private static FailureResponse answers(
      Map<Class<?>, ExceptionMapper<? extends Throwable>> mappers) {
    return new FailureResponse(new ApplicationMappers(new FixedProviders(mappers)));
  }

  private static Problem problem(Response response) {
    assertThat(response.getMediaType()).hasToString("application/problem+json");
    return (Problem) response.getEntity();
  }

  private List<String> loggedAs(String level) {
    return log.lines().stream().filter(line -> line.startsWith(level)).toList();
  }

  @Nested
  class ErrorOfTheDatabase {

    @Test
    void thatIsAnOverloadSaysWhenToTryAgain() {
      Response response = answer(new PoolTimeoutException("MYFY0303", "full", null));
      assertThat(response.getStatus()).isEqualTo(503);
      assertThat(response.getHeaderString("Retry-After")).isEqualTo("1");
      assertThat(problem(response).id()).isEqualTo("MYFY0303");
      assertThat(loggedAs("INFO")).singleElement().asString().contains("MYFY0803: POST /notes");
    }

    @Test
    void thatIsAnErrorDoesNot() {
      Response response = answer(new PersistenceException("SELECT secret"));
      assertThat(response.getStatus()).isEqualTo(500);
      assertThat(response.getHeaderString("Retry-After")).isNull();
      assertThat(problem(response).json()).doesNotContain("SELECT", "secret");
      assertThat(loggedAs("SEVERE"))
          .singleElement()
          .asString()
          .contains("MYFY0803", problem(response).instance());
    }

    @Test
    void thatIsARefusalOfBeanValidationSaysNothingOfIt() {
      Response response = answer(new ConstraintViolationException("secret", Set.of()));
      assertThat(response.getStatus()).isEqualTo(422);
      assertThat(problem(response).json()).contains("validation-failed").doesNotContain("secret");
    }

    @Test
    void ofWhichNobodyKnowsTheOutcomeInvitesNoRepetition() {
      Response response = answer(new OutcomeUnknownException("MYFY0502", "?", null));
      assertThat(response.getStatus()).isEqualTo(500);
      assertThat(response.getHeaderString("Retry-After")).isNull();
      assertThat(problem(response).kind().type()).endsWith("outcome-unknown");
    }

    @Test
    void thatIsAnOldVersionIsAFailedPreconditionOfIfMatch() {
      FailureResponse answers = answers(Map.of());
      OptimisticLockException failure = new OptimisticLockException();
      assertThat(answers.to(failure, Phase.WORKING, REQUEST).getStatus()).isEqualTo(409);
      assertThat(answers.to(failure, Phase.WORKING, CONDITIONAL).getStatus()).isEqualTo(412);
    }

    @Test
    void thatComesTooLateInvitesNoRepetition() {
      Response response =
          answers(Map.of())
              .to(new PoolTimeoutException("MYFY0303", "full", null), Phase.RESPONDING, REQUEST);
      assertThat(response.getStatus()).isEqualTo(500);
      assertThat(response.getHeaderString("Retry-After")).isNull();
      assertThat(problem(response).kind()).isEqualTo(Kind.RESPONSE_FAILED);
      assertThat(loggedAs("SEVERE")).singleElement().asString().contains("MYFY0821");
    }
  }

  @Nested
  class OtherException {

    @Test
    void ofAClientThatHasGoneIsNoError() {
      Throwable gone = new UncheckedIOException(new IOException("Broken pipe"));
      answers(Map.of()).to(gone, Phase.RESPONDING, REQUEST);
      assertThat(loggedAs("INFO")).singleElement().asString().contains("MYFY0821");
      assertThat(loggedAs("SEVERE")).isEmpty();
    }

    @Test
    void saysNothingOfItself() {
      Response response = answer(new IllegalStateException("secret"));
      assertThat(response.getStatus()).isEqualTo(500);
      assertThat(problem(response).json()).contains("about:blank").doesNotContain("secret");
      assertThat(loggedAs("SEVERE"))
          .singleElement()
          .asString()
          .contains("MYFY0820", problem(response).instance());
    }

    @Test
    void thatIsAResponseIsThatResponse() {
      assertThat(answer(new NotFoundException("no such note")).getStatus()).isEqualTo(404);
      assertThat(answer(new NotFoundException("no such note")).hasEntity()).isFalse();
      assertThat(log.lines()).isEmpty();
    }

    @Test
    void thatIsAResponseInsideOfAWrapperIsThatResponse() {
      Response response = answer(new TransactionalException("x", new NotFoundException()));
      assertThat(response.getStatus()).isEqualTo(404);
    }

    @Test
    void thatHasASuccessInsideIsNoSuccess() {
      WebApplicationException success = new WebApplicationException(202);
      assertThat(answer(success).getStatus()).isEqualTo(202);
      assertThat(answer(new RuntimeException(success)).getStatus()).isEqualTo(500);
    }

    @Test
    void thatIsAResponseOf500IsToldToTheOperator() {
      answer(new WebApplicationException(new IOException()));
      assertThat(loggedAs("SEVERE")).singleElement().asString().contains("MYFY0823: POST /notes");
    }
  }

  @Nested
  class MapperOfTheApplication {

    private final ExceptionMapper<RuntimeException> teapot =
        failure -> Response.status(418).build();

    @Test
    void forASupertypeWins() {
      Response response =
          answers(Map.of(RuntimeException.class, teapot))
              .to(new PersistenceException(), Phase.WORKING, REQUEST);
      assertThat(response.getStatus()).isEqualTo(418);
    }

    /** It is hidden by one of ours for a nearer class. */
    @Test
    void forASupertypeOfWhatBeanValidationRefusesWins() {
      Response response =
          answers(
                  Map.of(
                      RuntimeException.class,
                      teapot,
                      ConstraintViolationException.class,
                      new ViolationMapper()))
              .to(new ConstraintViolationException(Set.of()), Phase.WORKING, REQUEST);
      assertThat(response.getStatus()).isEqualTo(418);
    }

    @Test
    void forWhatAContainerHasWrappedWins() {
      Response response =
          answers(Map.of(PersistenceException.class, teapot))
              .to(
                  new TransactionalException("x", new PersistenceException()),
                  Phase.WORKING,
                  REQUEST);
      assertThat(response.getStatus()).isEqualTo(418);
    }
  }

  @Nested
  class FailedCommit {

    private final TransactionFailedException failure =
        new TransactionFailedException(
            "MYFY0501", "no", new PersistenceException(new SQLException("unique", "23505")));

    private final Refusal refusal =
        new Refusal(new Problem(Kind.UNIQUE_VIOLATION, 409, "MYFY0501", "urn:uuid:1"), failure);

    private Response answer(Map<Class<?>, ExceptionMapper<? extends Throwable>> mappers) {
      return answers(mappers).insteadOf(REQUEST, refusal);
    }

    @Test
    void isAProblem() {
      Response response = answer(Map.of());
      assertThat(response.getStatus()).isEqualTo(409);
      assertThat(response.getEntity()).isEqualTo(refusal.problem());
    }

    @Test
    void isForAMapperOfTheException() {
      assertThat(answer(Map.of(TransactionFailedException.class, status(418))).getStatus())
          .isEqualTo(418);
    }

    @Test
    void isForAMapperOfItsCause() {
      assertThat(answer(Map.of(PersistenceException.class, status(418))).getStatus())
          .isEqualTo(418);
      assertThat(answer(Map.of(SQLException.class, status(418))).getStatus()).isEqualTo(418);
    }

    @Test
    void isForTheMapperOfEverythingOnlyIfThereIsNoOther() {
      assertThat(answer(Map.of(RuntimeException.class, status(418))).getStatus()).isEqualTo(418);
      assertThat(answer(Map.of(Throwable.class, other(418))).getStatus()).isEqualTo(418);
      assertThat(
              answer(Map.of(Exception.class, other(500), PersistenceException.class, status(418)))
                  .getStatus())
          .isEqualTo(418);
    }

    @Test
    void isNeverASuccess() {
      for (int status : new int[] {200, 204, 302, 399}) {
        Response response = answer(Map.of(TransactionFailedException.class, status(status)));
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getEntity()).isEqualTo(refusal.problem());
      }
      assertThat(loggedAs("WARNING")).hasSize(4).allMatch(line -> line.contains("MYFY0822"));
    }

    @Test
    void isAProblemWhereTheMapperFails() {
      ExceptionMapper<RuntimeException> failing =
          failed -> {
            throw failed;
          };
      assertThat(answer(Map.of(RuntimeException.class, failing)).getStatus()).isEqualTo(409);
      ExceptionMapper<RuntimeException> nothing = failed -> null;
      assertThat(answer(Map.of(RuntimeException.class, nothing)).getStatus()).isEqualTo(409);
    }

    @Test
    void ofAMarkedTransactionHasNoExceptionToMap() {
      Refusal marked = new Refusal(refusal.problem(), null);
      Response response = answers(Map.of(Throwable.class, other(418))).insteadOf(REQUEST, marked);
      assertThat(response.getStatus()).isEqualTo(409);
    }

    private static ExceptionMapper<Throwable> status(int status) {
      return failure -> Response.status(status).build();
    }

    /** Another class than {@link #status}. */
    private static ExceptionMapper<Throwable> other(int status) {
      return failure -> Response.status(status).build();
    }
  }

  /** What the application has registered; the nearest supertype's is found, as by the standard. */
  private record FixedProviders(Map<Class<?>, ExceptionMapper<? extends Throwable>> mappers)
      implements Providers {

    @Override
    @SuppressWarnings("unchecked") // By the tests.
    public <T extends Throwable> @Nullable ExceptionMapper<T> getExceptionMapper(Class<T> type) {
      for (Class<?> each = type; each != null; each = each.getSuperclass()) {
        if (mappers.containsKey(each)) {
          return (ExceptionMapper<T>) mappers.get(each);
        }
      }
      return null;
    }

    @Override
    public <T> MessageBodyReader<T> getMessageBodyReader(
        Class<T> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> MessageBodyWriter<T> getMessageBodyWriter(
        Class<T> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> ContextResolver<T> getContextResolver(Class<T> type, MediaType mediaType) {
      throw new UnsupportedOperationException();
    }
  }
}
