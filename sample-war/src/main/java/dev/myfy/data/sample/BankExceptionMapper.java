package dev.myfy.data.sample;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a refusal of the bank; its status of 400 or more rolls the transaction back. */
@Provider
public class BankExceptionMapper implements ExceptionMapper<BankException> {

  @Override
  public Response toResponse(BankException refusal) {
    Status status = refusal instanceof UnknownIdException ? Status.NOT_FOUND : Status.CONFLICT;
    return Problem.answer(status, String.valueOf(refusal.getMessage()));
  }
}
