package dev.myfy.data.internal.jta;

/**
 * What a transaction was begun for, bound to it: the pool begins it on the database accordingly.
 */
public enum Purpose {
  /** To write. */
  WRITE,
  /** Expected to read, and allowed to write (GET, HEAD). */
  READ,
  /** To read one state of the database, and nothing else. */
  SNAPSHOT;

  private static final String KEY = Purpose.class.getName();

  /** Binds the purpose to the active transaction. */
  public void bindTo(Transactions transactions) {
    transactions.putResource(KEY, this);
  }

  /** The purpose of the active transaction; of one that somebody else began: to write. */
  public static Purpose of(Transactions transactions) {
    return transactions.resource(KEY) instanceof Purpose known ? known : WRITE;
  }
}
