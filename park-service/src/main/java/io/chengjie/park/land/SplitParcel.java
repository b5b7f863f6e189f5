package io.chengjie.park.land;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.space.Reshape;
import io.chengjie.proto.park.v1.Parcel;
import io.chengjie.proto.park.v1.SplitParcelRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Splits a parcel into several of the same total area; what is not said anew stays as it was. */
@ApplicationScoped
class SplitParcel {
  private final Mutations mutations;
  private final ParcelJournal journal;
  private final ParcelStore store;
  private final Reshape reshape;
  private final Ids ids;

  SplitParcel(
      Mutations mutations, ParcelJournal journal, ParcelStore store, Reshape reshape, Ids ids) {
    this.mutations = mutations;
    this.journal = journal;
    this.store = store;
    this.reshape = reshape;
    this.ids = ids;
  }

  Parcel run(SplitParcelRequest request) {
    return mutations.run(request, request.getRequestId(), Parcel.getDefaultInstance(), this::split);
  }

  private Parcel split(SplitParcelRequest request) {
    ParcelRecord old = journal.lock(request.getId());
    Instant now = journal.now();
    Parcel before = journal.fresh(old, request.getEtag(), now);
    List<ParcelRecord> parts = parts(before, request);
    reshape.replace(List.of(old.id), parts.stream().map(ParcelStore::site).toList());
    List<ParcelStore.Step> steps = ParcelHistory.steps(List.of(before));
    Map<ConnectionKind, ReadyDates> connections = ParcelHistory.connections(List.of(before));
    parts.forEach(part -> store.store(part, before, steps, connections, now));
    journal.write("ParcelRecorded", parts, now);
    return journal.write("ParcelSplit", old, now);
  }

  private List<ParcelRecord> parts(Parcel before, SplitParcelRequest request) {
    Violations violations = new Violations();
    List<ParcelRecord> parts = new ArrayList<>();
    for (SplitParcelRequest.Part part : request.getPartsList()) {
      Parcel.Builder wanted =
          before.toBuilder()
              .setCode(part.getCode())
              .setAreaSquareMetres(part.getAreaSquareMetres())
              .clearBoundaryGeoJson()
              .clearDevelopment();
      if (part.hasBoundaryGeoJson()) {
        String field = "parts[" + parts.size() + "].boundaryGeoJson";
        ParcelContent.boundary(part.getBoundaryGeoJson(), field, violations)
            .ifPresent(boundary -> wanted.setBoundaryGeoJson(boundary.geoJson()));
      }
      parts.add(ParcelHistory.successor(ids.next(CreateParcel.PREFIX), wanted.build()));
    }
    violations.throwIfAny();
    return parts;
  }
}
