package io.chengjie.enterprise.signing;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.enterprise.signing.PendingReservations.Page;
import io.chengjie.enterprise.signing.PendingReservations.Pending;
import io.chengjie.enterprise.signing.StepResult.Done;
import io.chengjie.enterprise.signing.StepResult.Refused;
import io.chengjie.enterprise.signing.StepResult.Unclear;
import io.chengjie.enterprise.workers.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The owner looks at what park and policy still hold reserved in its name and applies its decision:
 * signed → post, aborted → void. What it has no decision for raises an alarm and is never freed by
 * guess.
 */
@ApplicationScoped
class ReconcileReservations implements Worker {
  private static final Logger LOG = Logger.getLogger(ReconcileReservations.class);

  private final Mutations mutations;
  private final SigningTable signings;
  private final ParkCapacity park;
  private final PolicyFunds policy;
  private final SigningAlarms alarms;
  private final ReconciliationConfig config;

  ReconcileReservations(
      Mutations mutations,
      SigningTable signings,
      ParkCapacity park,
      PolicyFunds policy,
      SigningAlarms alarms,
      ReconciliationConfig config) {
    this.mutations = mutations;
    this.signings = signings;
    this.park = park;
    this.policy = policy;
    this.alarms = alarms;
    this.config = config;
  }

  @Override
  public Duration pause() {
    return config.pause();
  }

  @Override
  public void work() {
    reconcile("park", park, park, signings::ofCapacityReservation);
    reconcile("policy", policy, policy, signings::ofFundReservation);
  }

  /** One service that does not answer does not hold up the other. */
  private void reconcile(
      String service,
      PendingReservations pending,
      Reservations reservations,
      Function<String, Optional<SigningRow>> owner) {
    try {
      String token = "";
      do {
        Page page = pending.olderThan(config.age(), token);
        page.items().forEach(item -> apply(service, item, reservations, owner));
        token = page.nextToken();
      } while (!token.isEmpty());
    } catch (RuntimeException failure) {
      LOG.warnf("Reservations in %s-service could not be reconciled: %s", service, failure);
    }
  }

  private void apply(
      String service,
      Pending pending,
      Reservations reservations,
      Function<String, Optional<SigningRow>> owner) {
    Optional<Attempt> attempt =
        mutations.read(() -> owner.apply(pending.reservationId()).map(Stored::attempt));
    if (attempt.isEmpty()) {
      alarms.raise(service, pending, "UNKNOWN_RESERVATION");
      return;
    }
    StepResult result =
        switch (attempt.get().state()) {
          case POSTING, COMPLETED -> reservations.post(attempt.get());
          case VOIDING, ABORTED -> reservations.undo(attempt.get());
          // Nothing is decided: the recovery brings it to a decision.
          case PENDING -> new Done();
        };
    switch (result) {
      case Done() -> {}
      case Refused(Refusal refusal) -> alarms.raise(service, pending, refusal.reason());
      case Unclear(String why) ->
          LOG.warnf("Reservation %s waits for the next look: %s", pending.reservationId(), why);
    }
  }
}
