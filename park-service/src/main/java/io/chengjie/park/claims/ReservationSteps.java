package io.chengjie.park.claims;

import io.chengjie.chassis.calls.FaultPoints;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.park.v1.Reservation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Runs a step of a signing in one transaction. The reservation's id makes it repeatable, so there
 * is no request id; the points at which a test may kill the process are the same as elsewhere.
 */
@ApplicationScoped
class ReservationSteps {
  private final Mutations mutations;
  private final ReservationRepository reservations;
  private final FaultPoints faultPoints;

  ReservationSteps(
      Mutations mutations, ReservationRepository reservations, FaultPoints faultPoints) {
    this.mutations = mutations;
    this.reservations = reservations;
    this.faultPoints = faultPoints;
  }

  Reservation run(ReservationStep step, Supplier<Reservation> effect) {
    faultPoints.reach(step.received().pointName());
    Reservation answer =
        mutations.transaction(
            () -> {
              Reservation made = effect.get();
              reservations.flush();
              faultPoints.reach(step.beforeCommit().pointName());
              return made;
            });
    faultPoints.reach(step.afterCommit().pointName());
    return answer;
  }
}
