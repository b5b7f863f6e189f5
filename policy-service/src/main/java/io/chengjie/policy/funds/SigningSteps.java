package io.chengjie.policy.funds;

import io.chengjie.chassis.calls.FaultPoints;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.policy.v1.FundReservation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Runs one step of a signing in one transaction. Its reservation id makes it repeatable, so it
 * needs no request id; the points around it are where a test kills the process.
 */
@ApplicationScoped
class SigningSteps {
  private final Mutations mutations;
  private final FaultPoints faults;

  SigningSteps(Mutations mutations, FaultPoints faults) {
    this.mutations = mutations;
    this.faults = faults;
  }

  FundReservation run(
      FaultPoint received,
      FaultPoint beforeCommit,
      FaultPoint afterCommit,
      Supplier<FundReservation> step) {
    faults.reach(received.point());
    FundReservation answer =
        mutations.transaction(
            () -> {
              FundReservation result = step.get();
              faults.reach(beforeCommit.point());
              return result;
            });
    faults.reach(afterCommit.point());
    return answer;
  }
}
