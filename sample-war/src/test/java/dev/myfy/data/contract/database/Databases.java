package dev.myfy.data.contract.database;

/**
 * The one database of this JVM, started when somebody asks for it first. It ends with the JVM,
 * whatever becomes of the tests; if that is killed, the next run ends what is left.
 */
public final class Databases {

  private Databases() {}

  public static DatabaseUnderTest running() {
    return Holder.RUNNING;
  }

  private static final class Holder {
    static final DatabaseUnderTest RUNNING = DatabaseKind.current().start();
  }
}
