package io.chengjie.park.allocations;

import io.chengjie.park.values.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The allocations with their meters and signatures. */
@ApplicationScoped
class AllocationRepository implements PanacheRepositoryBase<AllocationRecord, String> {
  /**
   * @throws io.chengjie.chassis.errors.Rejection RESOURCE_NOT_FOUND
   */
  String holdOf(String id) {
    return getEntityManager()
        .createQuery("select a.holdId from AllocationRecord a where a.id = :id", String.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> NotFound.of("allocation", id));
  }

  Optional<AllocationRecord> ofHold(String holdId) {
    return find("holdId", holdId).firstResultOptional();
  }

  /** By allocation id, in the order of their numbers. */
  Map<String, List<MeterPointRecord>> metersOf(Collection<String> ids) {
    return getEntityManager()
        .createQuery(
            "from MeterPointRecord m where m.allocationId in :ids order by m.allocationId,"
                + " m.meterNo",
            MeterPointRecord.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.groupingBy(meter -> meter.allocationId));
  }

  /** By allocation id, in the order of signing. */
  Map<String, List<SignatureRecord>> signaturesOf(Collection<String> ids) {
    return getEntityManager()
        .createQuery(
            "from SignatureRecord s where s.allocationId in :ids order by s.allocationId,"
                + " s.signedAt",
            SignatureRecord.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.groupingBy(signature -> signature.allocationId));
  }
}
