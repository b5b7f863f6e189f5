package io.chengjie.park.designations;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.park.values.Dates;
import io.chengjie.park.values.Versions;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.Designation;
import java.time.LocalDate;
import java.util.Objects;

/** Between the contract and the rows of this feature. */
final class DesignationMapping {
  private DesignationMapping() {}

  /**
   * @throws io.chengjie.chassis.errors.Rejection VALIDATION_FAILED with all that shape alone cannot
   *     tell
   */
  static DesignationRecord record(String id, Designation wanted) {
    Violations violations = new Violations();
    if (wanted.hasParkId() == wanted.hasRegionCode()) {
      violations.add(
          wanted.hasParkId() ? "designation.regionCode" : "designation.parkId",
          ViolationReason.RULE_BROKEN,
          "rule",
          "either-park-or-region");
    }
    LocalDate from = Dates.parse(wanted.getValidFrom(), "designation.validFrom", violations);
    LocalDate until =
        wanted.hasValidUntil()
            ? Dates.parse(wanted.getValidUntil(), "designation.validUntil", violations)
            : null;
    if (from != null && until != null && !until.isAfter(from)) {
      violations.add("designation.validUntil", ViolationReason.INVALID_DATE);
    }
    violations.throwIfAny();
    DesignationRecord record = new DesignationRecord();
    record.id = id;
    record.parkId = wanted.hasParkId() ? wanted.getParkId() : null;
    record.regionCode = wanted.hasRegionCode() ? wanted.getRegionCode() : null;
    record.name = wanted.getName();
    record.issuer = wanted.getIssuer();
    record.documentNumber = wanted.hasDocumentNumber() ? wanted.getDocumentNumber() : null;
    record.validFrom = Objects.requireNonNull(from);
    record.validUntil = until;
    return record;
  }

  static Designation message(DesignationRecord record) {
    Designation.Builder designation =
        Designation.newBuilder()
            .setId(record.id)
            .setName(record.name)
            .setIssuer(record.issuer)
            .setValidFrom(record.validFrom.toString())
            .setEtag(Versions.etag(record.version));
    if (record.parkId != null) {
      designation.setParkId(record.parkId);
    }
    if (record.regionCode != null) {
      designation.setRegionCode(record.regionCode);
    }
    if (record.documentNumber != null) {
      designation.setDocumentNumber(record.documentNumber);
    }
    if (record.validUntil != null) {
      designation.setValidUntil(record.validUntil.toString());
    }
    return designation.build();
  }
}
