package io.chengjie.park.land;

import io.chengjie.chassis.calls.MessageShapeInterceptor;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.mutation.Patch;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.proto.park.v1.CreateParcelRequest;
import io.chengjie.proto.park.v1.Parcel;
import io.chengjie.proto.park.v1.StageReached;
import io.chengjie.proto.park.v1.UpdateParcelRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Changes the members that the mask names: what describes a parcel, its connections, its use. */
@ApplicationScoped
class UpdateParcel {
  /** The merged parcel is checked in the shape of a new one, which needs a request id. */
  private static final String ANY_REQUEST_ID = "0000000000000000";

  private final Mutations mutations;
  private final ParcelJournal journal;
  private final ParcelStore store;
  private final ParcelReader reader;
  private final MessageShapeInterceptor shapes;

  UpdateParcel(
      Mutations mutations,
      ParcelJournal journal,
      ParcelStore store,
      ParcelReader reader,
      MessageShapeInterceptor shapes) {
    this.mutations = mutations;
    this.journal = journal;
    this.store = store;
    this.reader = reader;
    this.shapes = shapes;
  }

  Parcel run(UpdateParcelRequest request) {
    return request.getRequestId().isEmpty()
        ? mutations.transaction(() -> update(request))
        : mutations.run(request, request.getRequestId(), Parcel.getDefaultInstance(), this::update);
  }

  private Parcel update(UpdateParcelRequest request) {
    ParcelRecord record = journal.lock(request.getId());
    Instant now = journal.now();
    Parcel before = journal.fresh(record, request.getEtag(), now);
    Parcel after = after(before, request, LocalDate.ofInstant(now, BusinessZone.SHANGHAI));
    if (after.equals(before)) {
      return before;
    }
    Map<ConnectionKind, ReadyDates> connections = ParcelMapping.connections(after.getReadiness());
    refuseUnconnected(before, connections);
    ParcelMapping.write(after, record);
    store.describe(record, before, after);
    store.setConnections(
        record,
        reader.connections(List.of(record.id)).getOrDefault(record.id, List.of()),
        connections);
    return journal.write("ParcelChanged", record, now);
  }

  private Parcel after(Parcel before, UpdateParcelRequest request, LocalDate today) {
    Parcel after = Patch.apply(before, request.getParcel(), request.getUpdateMask(), "parcel");
    shapes.check(
        CreateParcelRequest.newBuilder().setParcel(after).setRequestId(ANY_REQUEST_ID).build());
    return ParcelContent.checked(after, today);
  }

  /** What was said when the parcel was cleared stays true. */
  private static void refuseUnconnected(
      Parcel before, Map<ConnectionKind, ReadyDates> connections) {
    before.getStagesList().stream()
        .filter(stage -> stage.getStage() == Parcel.Stage.CLEARED)
        .map(StageReached::getDate)
        .forEach(date -> StageLadder.refuseUnconnected(connections, LocalDate.parse(date)));
  }
}
