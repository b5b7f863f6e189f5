package io.chengjie.enterprise.registry;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.calls.MessageShapeInterceptor;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.mutation.Patch;
import io.chengjie.chassis.time.Instants;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.enterprise.v1.Enterprise;
import io.chengjie.proto.enterprise.v1.RegisterEnterpriseRequest;
import io.chengjie.proto.enterprise.v1.UpdateEnterpriseRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Changes the members that the mask names; an enterprise user only its own. */
@ApplicationScoped
class UpdateEnterprise {
  /** The merged enterprise is checked in the shape of a registration, which needs a request id. */
  private static final String ANY_REQUEST_ID = "0000000000000000";

  private final Mutations mutations;
  private final Enterprises enterprises;
  private final EnterpriseContent content;
  private final EnterpriseView view;
  private final MessageShapeInterceptor shapes;
  private final EventLog events;
  private final Clock clock;

  UpdateEnterprise(
      Mutations mutations,
      Enterprises enterprises,
      EnterpriseContent content,
      EnterpriseView view,
      MessageShapeInterceptor shapes,
      EventLog events,
      Clock clock) {
    this.mutations = mutations;
    this.enterprises = enterprises;
    this.content = content;
    this.view = view;
    this.shapes = shapes;
    this.events = events;
    this.clock = clock;
  }

  Enterprise run(UpdateEnterpriseRequest request) {
    Caller caller = Caller.current();
    caller.requireEnterprise(request.getId());
    return request.getRequestId().isEmpty()
        ? mutations.transaction(() -> update(request, caller))
        : mutations.run(
            request,
            request.getRequestId(),
            Enterprise.getDefaultInstance(),
            ignored -> update(request, caller));
  }

  private Enterprise update(UpdateEnterpriseRequest request, Caller caller) {
    RegisteredEnterprise row = enterprises.getLocked(request.getId());
    if (!request.getEtag().equals(Integer.toString(row.version))) {
      throw Rejection.of(ErrorReason.ETAG_MISMATCH);
    }
    Enterprise before = view.whole(row);
    Enterprise after =
        Patch.apply(before, request.getEnterprise(), request.getUpdateMask(), "enterprise");
    check(before, after);
    if (!after.equals(before)) {
      EnterpriseContent.write(after, row);
      row.updateTime = Instants.now(clock);
      enterprises.flush();
      events.append("enterprises", row.id, "EnterpriseChanged", view.masked(row));
    }
    return view.to(caller, row);
  }

  private void check(Enterprise before, Enterprise after) {
    shapes.check(
        RegisterEnterpriseRequest.newBuilder()
            .setEnterprise(after)
            .setRequestId(ANY_REQUEST_ID)
            .build());
    Violations violations = new Violations();
    content.check(after, violations);
    if (!after.getUsccOverride().equals(before.getUsccOverride())) {
      violations.add("enterprise.usccOverride", ViolationReason.IMMUTABLE_MEMBER);
    }
    violations.throwIfAny();
    if (!after.getGroupId().equals(before.getGroupId()) && !after.getGroupId().isEmpty()) {
      enterprises.requireExisting(after.getGroupId());
    }
  }
}
