package io.chengjie.park.land;

import io.chengjie.chassis.calls.Calls;
import io.chengjie.proto.park.v1.AdvanceParcelRequest;
import io.chengjie.proto.park.v1.CreateParcelRequest;
import io.chengjie.proto.park.v1.GetLandCoverRequest;
import io.chengjie.proto.park.v1.GetParcelRequest;
import io.chengjie.proto.park.v1.LandCover;
import io.chengjie.proto.park.v1.LandService;
import io.chengjie.proto.park.v1.ListParcelsRequest;
import io.chengjie.proto.park.v1.ListParcelsResponse;
import io.chengjie.proto.park.v1.MergeParcelsRequest;
import io.chengjie.proto.park.v1.Parcel;
import io.chengjie.proto.park.v1.SplitParcelRequest;
import io.chengjie.proto.park.v1.UpdateParcelRequest;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** The land bank on the wire. */
@GrpcService
class LandEndpoint implements LandService {
  private final Calls calls;
  private final ParcelOperations parcels;
  private final GetLandCover getLandCover;

  LandEndpoint(Calls calls, ParcelOperations parcels, GetLandCover getLandCover) {
    this.calls = calls;
    this.parcels = parcels;
    this.getLandCover = getLandCover;
  }

  @Override
  public Uni<Parcel> createParcel(CreateParcelRequest request) {
    return calls.answer(() -> parcels.create.run(request));
  }

  @Override
  public Uni<Parcel> getParcel(GetParcelRequest request) {
    return calls.answer(() -> parcels.get.run(request));
  }

  @Override
  public Uni<ListParcelsResponse> listParcels(ListParcelsRequest request) {
    return calls.answer(() -> parcels.list.run(request));
  }

  @Override
  public Uni<Parcel> updateParcel(UpdateParcelRequest request) {
    return calls.answer(() -> parcels.update.run(request));
  }

  @Override
  public Uni<Parcel> advanceParcel(AdvanceParcelRequest request) {
    return calls.answer(() -> parcels.advance.run(request));
  }

  @Override
  public Uni<Parcel> splitParcel(SplitParcelRequest request) {
    return calls.answer(() -> parcels.split.run(request));
  }

  @Override
  public Uni<Parcel> mergeParcels(MergeParcelsRequest request) {
    return calls.answer(() -> parcels.merge.run(request));
  }

  @Override
  public Uni<LandCover> getLandCover(GetLandCoverRequest request) {
    return calls.answer(() -> getLandCover.run(request));
  }
}
