package io.chengjie.park.parks;

import io.chengjie.chassis.time.Instants;
import io.chengjie.proto.park.v1.LifeCycle;

/** Steps of a life in the contract's form. */
final class LifeCycleMapping {
  private LifeCycleMapping() {}

  static LifeCycle.Step message(LifeCycleStepRecord step) {
    return LifeCycle.Step.newBuilder()
        .setState(step.state)
        .setDate(step.beganOn.toString())
        .setEvidence(step.evidence)
        .setAuthority(step.authority)
        .setRecordedBy(step.recordedBy)
        .setRecordTime(Instants.toProto(step.recordedAt))
        .build();
  }
}
