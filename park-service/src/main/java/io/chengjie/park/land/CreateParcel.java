package io.chengjie.park.land;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.park.parks.ParkLookup;
import io.chengjie.park.space.Spaces;
import io.chengjie.proto.park.v1.CreateParcelRequest;
import io.chengjie.proto.park.v1.Parcel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Records a parcel of a zone; it begins as planned. */
@ApplicationScoped
class CreateParcel {
  static final String PREFIX = "PCL";

  private static final String PLANNED_EVIDENCE = "登记";

  private final Mutations mutations;
  private final ParkLookup parks;
  private final Spaces spaces;
  private final ParcelStore store;
  private final ParcelJournal journal;
  private final Ids ids;

  CreateParcel(
      Mutations mutations,
      ParkLookup parks,
      Spaces spaces,
      ParcelStore store,
      ParcelJournal journal,
      Ids ids) {
    this.mutations = mutations;
    this.parks = parks;
    this.spaces = spaces;
    this.store = store;
    this.journal = journal;
    this.ids = ids;
  }

  Parcel run(CreateParcelRequest request) {
    return mutations.run(
        request, request.getRequestId(), Parcel.getDefaultInstance(), this::create);
  }

  private Parcel create(CreateParcelRequest request) {
    String parkId = parks.parkOfZone(request.getParcel().getZoneId());
    Caller.current().requireRegion(parks.regionOfPark(parkId));
    Instant now = journal.now();
    LocalDate today = LocalDate.ofInstant(now, BusinessZone.SHANGHAI);
    Parcel parcel = ParcelContent.checked(request.getParcel(), today);
    LocalDate plannedOn =
        parcel.getPlannedOn().isEmpty() ? today : LocalDate.parse(parcel.getPlannedOn());
    ParcelRecord record = new ParcelRecord();
    record.id = ids.next(PREFIX);
    record.parkId = parkId;
    ParcelMapping.write(parcel, record);
    record.stage = Parcel.Stage.PLANNED;
    spaces.record(ParcelStore.site(record));
    store.store(
        record,
        parcel,
        List.of(new ParcelStore.Step(Parcel.Stage.PLANNED, plannedOn, null, PLANNED_EVIDENCE)),
        ParcelMapping.connections(parcel.getReadiness()),
        now);
    return journal.write("ParcelRecorded", record, now);
  }
}
