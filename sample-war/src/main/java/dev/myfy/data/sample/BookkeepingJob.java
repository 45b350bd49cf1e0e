package dev.myfy.data.sample;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The background job: lets the bookkeeper count from time to time while the bank is open. */
@ApplicationScoped
public class BookkeepingJob {

  private static final Logger LOG = System.getLogger(BookkeepingJob.class.getName());

  @Resource private ManagedScheduledExecutorService executor;
  @Inject private Bookkeeper bookkeeper;

  @Inject
  @ConfigProperty(name = "sample.count-every", defaultValue = "PT1M")
  private Duration pause;

  private @Nullable ScheduledFuture<?> job;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    long seconds = pause.toSeconds();
    job = executor.scheduleWithFixedDelay(this::count, seconds, seconds, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    if (job != null) {
      job.cancel(false);
    }
  }

  /** An exception would end the schedule, so a failed count is told and the next one tried. */
  private void count() {
    try {
      bookkeeper.countToday();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "The totals were not counted", failed);
    }
  }
}
