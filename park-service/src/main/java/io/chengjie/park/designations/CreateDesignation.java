package io.chengjie.park.designations;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.database.SqlFailure;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.park.v1.CreateDesignationRequest;
import io.chengjie.proto.park.v1.Designation;
import io.chengjie.proto.park.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;

/** Records a designation of a park or region in the operator's scope. */
@ApplicationScoped
class CreateDesignation {
  private static final Set<String> ONCE =
      Set.of("designation_of_park_once", "designation_of_region_once");

  private final Mutations mutations;
  private final DesignationRepository designations;
  private final Bearers bearers;
  private final EventLog events;
  private final Ids ids;

  CreateDesignation(
      Mutations mutations,
      DesignationRepository designations,
      Bearers bearers,
      EventLog events,
      Ids ids) {
    this.mutations = mutations;
    this.designations = designations;
    this.bearers = bearers;
    this.events = events;
    this.ids = ids;
  }

  Designation run(CreateDesignationRequest request) {
    return mutations.run(
        request, request.getRequestId(), Designation.getDefaultInstance(), this::create);
  }

  private Designation create(CreateDesignationRequest request) {
    DesignationRecord record = DesignationMapping.record(ids.next("DSG"), request.getDesignation());
    Caller.current().requireRegion(bearers.regionOf(record));
    try {
      designations.persistAndFlush(record);
    } catch (ConstraintViolationException violated) {
      throw overlapIn(violated, record);
    }
    Designation designation = DesignationMapping.message(record);
    events.append("designations", record.id, "DesignationRecorded", designation);
    return designation;
  }

  private static RuntimeException overlapIn(
      ConstraintViolationException violated, DesignationRecord record) {
    // The library itself does not name exclusion constraints.
    Optional<String> constraint = SqlFailure.in(violated).flatMap(SqlFailure::constraint);
    return constraint.filter(ONCE::contains).isPresent()
        ? Rejection.of(ErrorReason.DESIGNATION_OVERLAPS).with("name", record.name)
        : violated;
  }
}
