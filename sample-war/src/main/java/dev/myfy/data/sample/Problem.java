package dev.myfy.data.sample;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * The JSON body of every refusal by this application.
 *
 * @param message one sentence for the person in front of the page
 */
public record Problem(String message) {

  static Response answer(Response.Status status, String message) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(new Problem(message))
        .build();
  }
}
