package io.chengjie.enterprise.registry;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.time.Instants;
import io.chengjie.proto.enterprise.v1.Enterprise;
import io.chengjie.proto.enterprise.v1.ErrorReason;
import io.chengjie.proto.enterprise.v1.RegisterEnterpriseRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

/** Registers an enterprise under its code. */
@ApplicationScoped
class RegisterEnterprise {
  private final Mutations mutations;
  private final Enterprises enterprises;
  private final EnterpriseContent content;
  private final EnterpriseView view;
  private final EventLog events;
  private final Ids ids;
  private final Clock clock;

  RegisterEnterprise(
      Mutations mutations,
      Enterprises enterprises,
      EnterpriseContent content,
      EnterpriseView view,
      EventLog events,
      Ids ids,
      Clock clock) {
    this.mutations = mutations;
    this.enterprises = enterprises;
    this.content = content;
    this.view = view;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  Enterprise run(RegisterEnterpriseRequest request) {
    Caller caller = Caller.current();
    check(request.getEnterprise(), caller);
    Uscc uscc = new Uscc(Uscc.normalise(request.getEnterprise().getUscc()));
    try {
      return mutations.run(
          request,
          request.getRequestId(),
          Enterprise.getDefaultInstance(),
          ignored -> register(request.getEnterprise(), uscc, caller));
    } catch (Rejection rejection) {
      // Found by the database when two register at once; it does not say which code.
      throw rejection.reason() == ErrorReason.USCC_ALREADY_REGISTERED
          ? rejection.with("uscc", uscc)
          : rejection;
    }
  }

  /** A wrong code alone is answered by its own reason; among other violations it is one of them. */
  private void check(Enterprise candidate, Caller caller) {
    Violations violations = new Violations();
    content.check(candidate, violations);
    Optional<Rejection> refused = UsccRules.refusal(candidate, caller);
    if (refused.isPresent() && violations.isEmpty()) {
      throw refused.get();
    }
    refused.ifPresent(
        rejection ->
            violations.add(
                "enterprise.uscc",
                rejection.reason(),
                rejection.metadata().entrySet().stream()
                    .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                    .toArray(String[]::new)));
    violations.throwIfAny();
  }

  private Enterprise register(Enterprise candidate, Uscc uscc, Caller caller) {
    if (enterprises.isRegistered(uscc)) {
      throw Rejection.of(ErrorReason.USCC_ALREADY_REGISTERED).with("uscc", uscc);
    }
    if (candidate.hasGroupId() && !candidate.getGroupId().isEmpty()) {
      enterprises.requireExisting(candidate.getGroupId());
    }
    RegisteredEnterprise row = new RegisteredEnterprise();
    row.id = ids.next("ENT");
    row.uscc = uscc.value();
    row.status = Enterprise.Status.ACTIVE;
    row.createTime = Instants.now(clock);
    row.updateTime = row.createTime;
    EnterpriseContent.write(candidate, row);
    if (candidate.hasUsccOverride() && !uscc.checkCharacterMatches()) {
      row.usccOverrideEvidenceId = candidate.getUsccOverride().getEvidenceId();
      row.usccOverrideExplanation = candidate.getUsccOverride().getExplanation();
      row.usccOverrideBy = caller.subject();
    }
    enterprises.add(row);
    events.append("enterprises", row.id, "EnterpriseRegistered", view.masked(row));
    return view.to(caller, row);
  }
}
