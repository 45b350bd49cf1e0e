package dev.myfy.data.sample;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;

/**
 * Answers a failed {@code flush()}: a conflict with other data is 409, all else 500.
 *
 * <p>Only for failures inside a method; a commit that fails afterwards is answered by myfy data.
 */
@Provider
public class PersistenceExceptionMapper implements ExceptionMapper<PersistenceException> {

  private static final Logger LOG = System.getLogger(PersistenceExceptionMapper.class.getName());

  private static final int SQLITE_CONSTRAINT = 19;

  @Override
  public Response toResponse(PersistenceException failure) {
    if (failure instanceof OptimisticLockException) {
      return Problem.answer(Status.CONFLICT, "Somebody else was faster. Please try again.");
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && violatesConstraint(sql)) {
        return Problem.answer(Status.CONFLICT, "This conflicts with something already stored.");
      }
    }
    LOG.log(Level.ERROR, "The database did not accept a change", failure);
    return Problem.answer(Status.INTERNAL_SERVER_ERROR, "The database did not accept this.");
  }

  /** SQLState class 23 is an integrity constraint violation; SQLite has only its own codes. */
  private static boolean violatesConstraint(SQLException sql) {
    String state = sql.getSQLState();
    return state == null ? sql.getErrorCode() == SQLITE_CONSTRAINT : state.startsWith("23");
  }
}
