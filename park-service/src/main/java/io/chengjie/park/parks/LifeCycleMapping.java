package io.chengjie.park.parks;

import com.google.protobuf.Timestamp;
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
        .setRecordTime(
            Timestamp.newBuilder()
                .setSeconds(step.recordedAt.getEpochSecond())
                .setNanos(step.recordedAt.getNano()))
        .build();
  }
}
