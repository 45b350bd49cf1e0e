package dev.myfy.data.contract.app;

import java.util.concurrent.ExecutorService;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Where work is done. */
public enum Where {
  /** On the calling thread, at once. */
  HERE {
    @Override
    void run(Runnable work) {
      work.run();
    }
  },
  /** On a thread that the server does not know. */
  FOREIGN {
    @Override
    void run(Runnable work) {
      new Thread(work, "nobody-knows-me").start();
    }
  },
  /** On a thread of the server. */
  MANAGED {
    @Override
    void run(Runnable work) {
      try {
        ((ExecutorService) new InitialContext().lookup(EXECUTOR)).execute(work);
      } catch (NamingException e) {
        throw new IllegalStateException(e);
      }
    }
  };

  private static final String EXECUTOR = "java:comp/DefaultManagedExecutorService";

  abstract void run(Runnable work);
}
