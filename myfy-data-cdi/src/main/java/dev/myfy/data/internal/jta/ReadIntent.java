package dev.myfy.data.internal.jta;

/** A mark on the active transaction: it was begun to read (GET, HEAD). */
public final class ReadIntent {

  private static final String KEY = ReadIntent.class.getName();

  private ReadIntent() {}

  /** Marks the active transaction. */
  public static void set(Transactions transactions) {
    transactions.putResource(KEY, true);
  }

  /** Whether the active transaction is marked. */
  public static boolean isSet(Transactions transactions) {
    return transactions.resource(KEY) != null;
  }
}
