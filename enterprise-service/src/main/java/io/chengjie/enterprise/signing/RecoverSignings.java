package io.chengjie.enterprise.signing;

import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.enterprise.workers.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Takes up signings that were cut off or had to wait, and drives them to their end. */
@ApplicationScoped
class RecoverSignings implements Worker {
  private static final int AT_ONCE = 16;
  private static final Logger LOG = Logger.getLogger(RecoverSignings.class);

  private final Mutations mutations;
  private final SigningTable signings;
  private final DriveSigning drive;
  private final Ids ids;
  private final Duration pause;

  RecoverSignings(
      Mutations mutations,
      SigningTable signings,
      DriveSigning drive,
      Ids ids,
      @ConfigProperty(name = "chengjie.signing.recovery-pause", defaultValue = "2s")
          Duration pause) {
    this.mutations = mutations;
    this.signings = signings;
    this.drive = drive;
    this.ids = ids;
    this.pause = pause;
  }

  @Override
  public Duration pause() {
    return pause;
  }

  /**
   * Until fewer are due than fit: signings that cannot go on do not keep the others from their
   * turn.
   */
  @Override
  public void work() {
    int driven;
    do {
      driven = driveSome();
    } while (driven == AT_ONCE && !Thread.currentThread().isInterrupted());
  }

  /** Side by side: one that waits for an answer does not hold up the others. */
  private int driveSome() {
    List<SigningRow> claimed =
        mutations.transaction(() -> signings.claim(AT_ONCE, ids.next("LSE"), SigningLog.LEASE));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      claimed.forEach(row -> threads.execute(() -> drive(Stored.attempt(row))));
    }
    return claimed.size();
  }

  private void drive(Attempt attempt) {
    try {
      drive.run(attempt);
    } catch (RuntimeException failure) {
      LOG.warnf(failure, "Signing %s could not be driven and will be taken up again", attempt.id());
    }
  }
}
