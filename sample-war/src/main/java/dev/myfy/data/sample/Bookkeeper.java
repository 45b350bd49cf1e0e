package dev.myfy.data.sample;

import dev.myfy.data.Session;
import dev.myfy.data.SessionFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Counts what the bank holds; needs no request, because each count opens a session of its own. */
@ApplicationScoped
public class Bookkeeper {

  @Inject private SessionFactory sessions;

  /** Counts now and replaces the figures of today. */
  public TotalView countToday() {
    return sessions.callInTransaction(session -> TotalView.of(count(session, now())));
  }

  /** All days that were counted, the latest first. */
  public List<TotalView> totals() {
    return sessions.callInTransaction(
        session ->
            session
                .createQuery("SELECT t FROM DailyTotal t ORDER BY t.day DESC", DailyTotal.class)
                .getResultList()
                .stream()
                .map(TotalView::of)
                .toList());
  }

  /** No finer than every database stores it. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private static DailyTotal count(Session session, Instant now) {
    DailyTotal total = today(session, now.atZone(ZoneOffset.UTC).toLocalDate());
    total.count(users(session), balance(session), now);
    session.persist(total);
    return total;
  }

  private static DailyTotal today(Session session, LocalDate day) {
    DailyTotal known = session.find(DailyTotal.class, day);
    return known == null ? new DailyTotal(day) : known;
  }

  private static long users(Session session) {
    return session.createQuery("SELECT COUNT(u) FROM User u", Long.class).getSingleResult();
  }

  /** Added up here and not by SUM, because SQLite would add floating point numbers. */
  private static BigDecimal balance(Session session) {
    return session
        .createQuery("SELECT a.balance FROM Account a", BigDecimal.class)
        .getResultList()
        .stream()
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }
}
