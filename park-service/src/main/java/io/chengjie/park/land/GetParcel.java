package io.chengjie.park.land;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.GetParcelRequest;
import io.chengjie.proto.park.v1.Parcel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads one parcel with its state today and where it came from. */
@ApplicationScoped
class GetParcel {
  private final Mutations mutations;
  private final ParcelRepository parcels;
  private final ParcelReader reader;
  private final Visibility visibility;

  GetParcel(
      Mutations mutations, ParcelRepository parcels, ParcelReader reader, Visibility visibility) {
    this.mutations = mutations;
    this.parcels = parcels;
    this.reader = reader;
    this.visibility = visibility;
  }

  Parcel run(GetParcelRequest request) {
    return mutations.read(() -> get(request.getId()));
  }

  private Parcel get(String id) {
    ParcelRecord record = NotFound.unless(parcels.findById(id), "parcel", id);
    return visibility.of(reader.whole(List.of(record), reader.now())).getFirst();
  }
}
