package io.chengjie.enterprise.facts;

import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.proto.policy.v1.DeliverFactsRequest;
import io.chengjie.proto.policy.v1.ErrorReason;
import io.chengjie.proto.policy.v1.FactDeliveryServiceGrpc.FactDeliveryServiceBlockingStub;
import io.chengjie.proto.policy.v1.SubjectFacts;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Policy-service as the receiver of facts. */
@ApplicationScoped
class PolicyFacts {
  private static final Logger LOG = Logger.getLogger(PolicyFacts.class);

  /** What became of a delivery. */
  sealed interface Outcome {
    /** Version that each subject has now. */
    record Delivered(Map<String, Integer> versions) implements Outcome {}

    /**
     * A subject's facts do not continue where policy-service is; it has them up to this version.
     */
    record Gap(int present) implements Outcome {}

    /** This delivery cannot be taken; others may. */
    record Refused() implements Outcome {}

    /** Policy-service takes nothing now. */
    record Unreachable() implements Outcome {}
  }

  private final FactDeliveryServiceBlockingStub policy;

  PolicyFacts(@GrpcClient("policy") FactDeliveryServiceBlockingStub policy) {
    this.policy = policy;
  }

  Outcome deliver(List<SubjectFacts> subjects) {
    try {
      return new Outcome.Delivered(
          policy
              .deliverFacts(DeliverFactsRequest.newBuilder().addAllSubjects(subjects).build())
              .getFactVersionsMap());
    } catch (StatusRuntimeException failure) {
      return outcomeOf(failure);
    }
  }

  private static Outcome outcomeOf(StatusRuntimeException failure) {
    Optional<RemoteError> refusal = RemoteError.in(failure);
    if (refusal
        .map(RemoteError::reason)
        .filter(ErrorReason.FACT_DELIVERY_GAP.name()::equals)
        .isPresent()) {
      String present = refusal.get().info().getMetadataMap().getOrDefault("present", "0");
      return new Outcome.Gap(Integer.parseInt(present));
    }
    LOG.warnf("Facts could not be delivered: %s", failure.getStatus());
    Status.Code code = failure.getStatus().getCode();
    return code == Status.Code.UNAVAILABLE || code == Status.Code.DEADLINE_EXCEEDED
        ? new Outcome.Unreachable()
        : new Outcome.Refused();
  }
}
