package io.chengjie.park.allocations;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.allocations.AllocationState.Occupied;
import io.chengjie.park.claims.ReservedHolds;
import io.chengjie.park.factories.ReadinessLookup;
import io.chengjie.park.space.SpaceKind;
import io.chengjie.park.space.SpaceLine;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.Allocation;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.HandoverCheck;
import io.chengjie.proto.park.v1.HandoverSignature.Side;
import io.chengjie.proto.park.v1.SignHandoverRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Signs the hand-over for one side; with both signatures the spaces are occupied. */
@ApplicationScoped
public class SignHandover {
  private final Mutations mutations;
  private final ReservedHolds holds;
  private final ReadinessLookup readiness;
  private final AllocationJournal journal;

  SignHandover(
      Mutations mutations,
      ReservedHolds holds,
      ReadinessLookup readiness,
      AllocationJournal journal) {
    this.mutations = mutations;
    this.holds = holds;
    this.readiness = readiness;
    this.journal = journal;
  }

  public Allocation run(SignHandoverRequest request) {
    return mutations.run(
        request, request.getRequestId(), Allocation.getDefaultInstance(), this::sign);
  }

  private Allocation sign(SignHandoverRequest request) {
    LockedAllocation locked = journal.lock(request.getId());
    AllocationAccess.requireSide(locked.record(), request.getSide());
    String signer = Caller.current().subject();
    AllocationState next = locked.life().sign(request.getSide(), signer, locked.now());
    journal.refuseStale(locked, request.getEtag());
    refuseEarly(locked);
    refuseOpen(locked, request.getChecklistList());
    readMeters(locked, request);
    journal.add(
        locked,
        SignatureRecord.of(
            locked.record().id,
            request.getSide(),
            signer,
            locked.now(),
            request.getChecklistList()));
    locked.record().become(next);
    if (next instanceof Occupied) {
      holds.occupy(locked.hold());
      return journal.write("HandoverDone", locked.record());
    }
    return journal.write("HandoverSigned", locked.record());
  }

  /** Until the use begins the space may be another's. */
  private static void refuseEarly(LockedAllocation locked) {
    if (locked.hold().today().isBefore(locked.record().useFrom)) {
      throw Rejection.of(ErrorReason.HANDOVER_BEFORE_USE)
          .with("allocationId", locked.record().id)
          .with("useFrom", locked.record().useFrom);
    }
  }

  private void refuseOpen(LockedAllocation locked, List<HandoverCheck> checklist) {
    List<String> open =
        Stream.concat(
                checklist.stream().filter(line -> !line.getPassed()).map(HandoverCheck::getItem),
                openItems(locked))
            .toList();
    if (!open.isEmpty()) {
      throw Rejection.of(ErrorReason.HANDOVER_NOT_READY)
          .with("allocationId", locked.record().id)
          .with("openItems", String.join("; ", open));
    }
  }

  /** Of units; a parcel was ready when it was held. */
  private Stream<String> openItems(LockedAllocation locked) {
    List<String> unitIds =
        locked.hold().spaces().stream()
            .filter(line -> line.kind() == SpaceKind.UNIT)
            .map(SpaceLine::spaceId)
            .toList();
    return readiness.openItems(unitIds, locked.hold().today()).entrySet().stream()
        .flatMap(unit -> unit.getValue().stream().map(item -> unit.getKey() + " " + item.nameZh()));
  }

  /** The park reads the meters; the firm signs what it finds recorded. */
  private static void readMeters(LockedAllocation locked, SignHandoverRequest request) {
    if (request.getSide() == Side.PARK) {
      Map<String, BigDecimal> shown =
          MeterRule.accept(
              locked.record().id, locked.latestReadings(), request.getMeterReadingsList());
      locked.meters().forEach(meter -> meter.handoverReading = shown.get(meter.meterNo));
    } else if (request.getMeterReadingsCount() > 0) {
      new Violations()
          .add("meterReadings", ViolationReason.RULE_BROKEN, "rule", "read by the park")
          .throwIfAny();
    }
  }
}
