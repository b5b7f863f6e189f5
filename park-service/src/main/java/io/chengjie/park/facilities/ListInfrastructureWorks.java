package io.chengjie.park.facilities;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.Conditions;
import io.chengjie.park.listing.Listed;
import io.chengjie.park.listing.Listing;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.proto.park.v1.InfrastructureWork;
import io.chengjie.proto.park.v1.ListInfrastructureWorksRequest;
import io.chengjie.proto.park.v1.ListInfrastructureWorksResponse;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists infrastructure works by park, category and whether they are done. */
@ApplicationScoped
class ListInfrastructureWorks {
  private final Mutations mutations;
  private final Listing listing;

  ListInfrastructureWorks(Mutations mutations, Listing listing) {
    this.mutations = mutations;
    this.listing = listing;
  }

  ListInfrastructureWorksResponse run(ListInfrastructureWorksRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListInfrastructureWorksResponse list(ListInfrastructureWorksRequest request) {
    Listed<WorkRecord> page =
        listing.page(
            WorkRecord.class,
            conditions(request),
            work -> work.id,
            PageRequest.oldestFirst(
                request.getPageSize(),
                request.getPageToken(),
                "infrastructureWorks",
                request.getParkId(),
                request.getCategory().name(),
                request.getState().name()));
    return ListInfrastructureWorksResponse.newBuilder()
        .addAllItems(page.items().stream().map(WorkMapping::message).toList())
        .setNextPageToken(page.nextPageToken())
        .build();
  }

  private static Conditions conditions(ListInfrastructureWorksRequest request) {
    Conditions conditions = new Conditions().equal("parkId", request.getParkId());
    if (request.getCategory() != InfrastructureWork.Category.CATEGORY_UNSPECIFIED) {
      conditions.and("r.category = :category", "category", request.getCategory());
    }
    return switch (request.getState()) {
      case UNDER_WAY -> conditions.and("r.doneOn is null");
      case DONE -> conditions.and("r.doneOn is not null");
      case STATE_UNSPECIFIED, UNRECOGNIZED -> conditions;
    };
  }
}
