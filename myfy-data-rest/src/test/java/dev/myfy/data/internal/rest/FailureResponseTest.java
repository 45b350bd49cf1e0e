package dev.myfy.data.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.PoolTimeoutException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Providers;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FailureResponseTest {

  @Test
  void anOverloadSaysWhenToTryAgain() {
    Response response =
        FailureResponse.to(
            new PoolTimeoutException("MYFY0303", "full", null), new FixedProviders(null));
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeaderString("Retry-After")).isEqualTo("1");
    assertThat(response.hasEntity()).isFalse();
  }

  @Test
  void anErrorDoesNot() {
    Response response =
        FailureResponse.to(new PersistenceException("SELECT secret"), new FixedProviders(null));
    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(response.getHeaderString("Retry-After")).isNull();
    assertThat(response.hasEntity()).isFalse();
  }

  @Test
  void aMapperOfTheApplicationForASupertypeWins() {
    ExceptionMapper<RuntimeException> teapot = failure -> Response.status(418).build();
    assertThat(
            FailureResponse.to(new PersistenceException(), new FixedProviders(teapot)).getStatus())
        .isEqualTo(418);
  }

  /** What the application has registered for RuntimeException. */
  private record FixedProviders(@Nullable ExceptionMapper<RuntimeException> mapper)
      implements Providers {

    @Override
    @SuppressWarnings("unchecked") // Asked for RuntimeException only.
    public <T extends Throwable> @Nullable ExceptionMapper<T> getExceptionMapper(Class<T> type) {
      assertThat(type).isEqualTo(RuntimeException.class);
      return (ExceptionMapper<T>) mapper;
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
