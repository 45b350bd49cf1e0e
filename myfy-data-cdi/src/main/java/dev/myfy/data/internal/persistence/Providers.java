package dev.myfy.data.internal.persistence;

import dev.myfy.data.DataException;
import dev.myfy.data.internal.message.Message;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses the provider: the one that was asked for, or EclipseLink before Hibernate. */
final class Providers {

  private static final String ECLIPSELINK = "eclipselink";
  private static final String HIBERNATE = "hibernate";

  private Providers() {}

  /**
   * @throws DataException if none is there (MYFY0401)
   */
  static Provider choose(Optional<String> wanted) {
    List<String> candidates = wanted.map(List::of).orElse(List.of(ECLIPSELINK, HIBERNATE));
    Throwable reason = null;
    for (String candidate : candidates) {
      try {
        return open(candidate);
      } catch (LinkageError notThere) {
        reason = reason == null ? notThere : reason;
      }
    }
    throw missing(wanted, reason);
  }

  /** Each provider is touched only inside its own class, so that the other one may be absent. */
  private static Provider open(String name) {
    Provider provider =
        name.equals(HIBERNATE) ? new HibernateProvider() : new EclipseLinkProvider();
    provider.describe();
    return provider;
  }

  private static DataException missing(Optional<String> wanted, @Nullable Throwable reason) {
    Message message = Message.PROVIDER_MISSING;
    String asked = wanted.map(name -> " (MYFY_DATA_PERSISTENCE_PROVIDER=" + name + ")").orElse("");
    return new DataException(message.id(), message.text(asked), reason);
  }
}
