package io.chengjie.park.land;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.space.Reshape;
import io.chengjie.park.values.Decimals;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.MergeParcelsRequest;
import io.chengjie.proto.park.v1.Parcel;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Merges parcels that lie side by side into one of the same total area. */
@ApplicationScoped
class MergeParcels {
  private final Mutations mutations;
  private final ParcelJournal journal;
  private final ParcelStore store;
  private final Reshape reshape;
  private final Ids ids;

  MergeParcels(
      Mutations mutations, ParcelJournal journal, ParcelStore store, Reshape reshape, Ids ids) {
    this.mutations = mutations;
    this.journal = journal;
    this.store = store;
    this.reshape = reshape;
    this.ids = ids;
  }

  Parcel run(MergeParcelsRequest request) {
    return mutations.run(request, request.getRequestId(), Parcel.getDefaultInstance(), this::merge);
  }

  private Parcel merge(MergeParcelsRequest request) {
    Map<String, String> etags = etags(request);
    List<ParcelRecord> old = journal.lock(etags.keySet());
    Instant now = journal.now();
    List<Parcel> before =
        old.stream()
            .map(parcel -> journal.fresh(parcel, Objects.requireNonNull(etags.get(parcel.id)), now))
            .toList();
    MergeRules.check(before);
    ParcelRecord merged = merged(before, request);
    reshape.replace(etags.keySet(), List.of(ParcelStore.site(merged)));
    store.store(
        merged,
        before.getFirst(),
        ParcelHistory.steps(before),
        ParcelHistory.connections(before),
        now);
    journal.write("ParcelMerged", old, now);
    return journal.write("ParcelRecorded", merged, now);
  }

  private ParcelRecord merged(List<Parcel> before, MergeParcelsRequest request) {
    BigDecimal area =
        before.stream()
            .map(parcel -> new BigDecimal(parcel.getAreaSquareMetres()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Parcel.Builder merged =
        before.getFirst().toBuilder()
            .setCode(request.getCode())
            .setAreaSquareMetres(Decimals.area(area))
            .clearBoundaryGeoJson()
            .clearDevelopment();
    if (request.hasBoundaryGeoJson()) {
      Violations violations = new Violations();
      ParcelContent.boundary(request.getBoundaryGeoJson(), "boundaryGeoJson", violations)
          .ifPresent(boundary -> merged.setBoundaryGeoJson(boundary.geoJson()));
      violations.throwIfAny();
    }
    return ParcelHistory.successor(ids.next(CreateParcel.PREFIX), merged.build());
  }

  private static Map<String, String> etags(MergeParcelsRequest request) {
    Violations violations = new Violations();
    Map<String, String> etags = new TreeMap<>();
    etags.put(request.getId(), request.getEtag());
    for (int i = 0; i < request.getOthersCount(); i++) {
      MergeParcelsRequest.Other other = request.getOthers(i);
      if (etags.put(other.getId(), other.getEtag()) != null) {
        violations.add(
            "others[" + i + "].id", ViolationReason.RULE_BROKEN, "rule", "each parcel once");
      }
    }
    violations.throwIfAny();
    return etags;
  }
}
