package dev.myfy.data.internal.persistence;

import dev.myfy.data.internal.message.Message;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Logs Hibernate's SQL, which never holds bound values. */
final class HibernateEcho implements StatementInspector {

  private static final long serialVersionUID = 1L;

  private static final Logger SQL = System.getLogger("dev.myfy.data.sql");

  @Override
  public String inspect(String sql) {
    SQL.log(Level.INFO, Message.SQL_ECHO.line(sql));
    return sql;
  }
}
