package dev.myfy.data.contract.app;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;

/** Leaves a transaction on the thread of a request that is about to come in. */
@WebListener
public class LeavingListener implements ServletRequestListener {

  @Override
  public void requestInitialized(ServletRequestEvent event) {
    if ("left".equals(((HttpServletRequest) event.getServletRequest()).getQueryString())) {
      try {
        Jta.manager().begin();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
