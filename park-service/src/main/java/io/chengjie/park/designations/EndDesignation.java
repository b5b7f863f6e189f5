package io.chengjie.park.designations;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.Dates;
import io.chengjie.park.values.NotFound;
import io.chengjie.park.values.Versions;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.Designation;
import io.chengjie.proto.park.v1.EndDesignationRequest;
import io.chengjie.proto.park.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;

/** Ends a designation, or ends it earlier; it stays on record. */
@ApplicationScoped
class EndDesignation {
  private final Mutations mutations;
  private final DesignationRepository designations;
  private final Bearers bearers;
  private final EventLog events;

  EndDesignation(
      Mutations mutations, DesignationRepository designations, Bearers bearers, EventLog events) {
    this.mutations = mutations;
    this.designations = designations;
    this.bearers = bearers;
    this.events = events;
  }

  Designation run(EndDesignationRequest request) {
    return mutations.run(
        request, request.getRequestId(), Designation.getDefaultInstance(), this::end);
  }

  private Designation end(EndDesignationRequest request) {
    String id = request.getId();
    DesignationRecord record =
        NotFound.unless(
            designations.findById(id, LockModeType.PESSIMISTIC_WRITE), "designation", id);
    Caller.current().requireRegion(bearers.regionOf(record));
    Versions.require(request.getEtag(), record.version);
    record.validUntil = end(request, record);
    designations.flush();
    Designation ended = DesignationMapping.message(record);
    events.append("designations", id, "DesignationEnded", ended);
    return ended;
  }

  private static LocalDate end(EndDesignationRequest request, DesignationRecord record) {
    LocalDate until = Dates.require(request.getValidUntil(), "validUntil");
    if (!until.isAfter(record.validFrom)) {
      new Violations().add("validUntil", ViolationReason.INVALID_DATE).throwIfAny();
    }
    if (record.validUntil != null && !until.isBefore(record.validUntil)) {
      throw Rejection.of(ErrorReason.DESIGNATION_ENDED)
          .with("id", record.id)
          .with("validUntil", record.validUntil);
    }
    return until;
  }
}
