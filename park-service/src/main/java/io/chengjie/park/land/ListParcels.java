package io.chengjie.park.land;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.Conditions;
import io.chengjie.park.listing.Listed;
import io.chengjie.park.listing.Listing;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.park.space.OriginKind;
import io.chengjie.park.space.SpaceDetails;
import io.chengjie.park.space.SpaceStates;
import io.chengjie.proto.park.v1.ListParcelsRequest;
import io.chengjie.proto.park.v1.ListParcelsResponse;
import io.chengjie.proto.park.v1.Parcel;
import io.chengjie.proto.park.v1.SpaceOrigin;
import io.chengjie.proto.park.v1.SpaceState;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;

/** Lists parcels by place, stage, state today, size, use, origin, and whether they stand idle. */
@ApplicationScoped
class ListParcels {
  private final Mutations mutations;
  private final Listing listing;
  private final ParcelReader reader;
  private final Visibility visibility;

  ListParcels(Mutations mutations, Listing listing, ParcelReader reader, Visibility visibility) {
    this.mutations = mutations;
    this.listing = listing;
    this.reader = reader;
    this.visibility = visibility;
  }

  ListParcelsResponse run(ListParcelsRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListParcelsResponse list(ListParcelsRequest request) {
    Instant now = reader.now();
    Listed<ParcelRecord> page =
        listing.page(
            ParcelRecord.class, conditions(request, now), parcel -> parcel.id, pageOf(request));
    return ListParcelsResponse.newBuilder()
        .addAllItems(visibility.of(reader.whole(page.items(), now)))
        .setNextPageToken(page.nextPageToken())
        .build();
  }

  private Conditions conditions(ListParcelsRequest request, Instant now) {
    Conditions conditions =
        new Conditions()
            .equal("parkId", request.getParkId())
            .equal("zoneId", request.getZoneId())
            .equal("code", request.getCode())
            .and("not r.retired");
    if (request.getStage() != Parcel.Stage.STAGE_UNSPECIFIED) {
      conditions.and("r.stage = :stage", "stage", request.getStage());
    }
    if (request.getState() != SpaceState.State.STATE_UNSPECIFIED) {
      SpaceStates.where(conditions, request.getState(), now);
    }
    if (!request.getMinimumAreaSquareMetres().isEmpty()) {
      conditions.and(
          "r.areaSquareMetres >= :least",
          "least",
          new BigDecimal(request.getMinimumAreaSquareMetres()));
    }
    if (request.getLandUse() != Parcel.LandUse.LAND_USE_UNSPECIFIED) {
      conditions.and("r.landUse = :landUse", "landUse", request.getLandUse());
    }
    if (request.getOrigin() != SpaceOrigin.Kind.KIND_UNSPECIFIED) {
      SpaceDetails.whereOrigin(conditions, OriginKind.valueOf(request.getOrigin().name()));
    }
    if (request.getIdle()) {
      IdleRules.whereIdle(conditions, reader.idleClock(now));
    }
    return conditions;
  }

  private static PageRequest pageOf(ListParcelsRequest request) {
    return PageRequest.oldestFirst(
        request.getPageSize(),
        request.getPageToken(),
        "parcels",
        request.getParkId(),
        request.getZoneId(),
        request.getCode(),
        request.getStage().name(),
        request.getState().name(),
        request.getMinimumAreaSquareMetres(),
        request.getLandUse().name(),
        request.getOrigin().name(),
        Boolean.toString(request.getIdle()));
  }
}
