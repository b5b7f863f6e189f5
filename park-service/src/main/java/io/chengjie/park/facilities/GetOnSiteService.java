package io.chengjie.park.facilities;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.GetOnSiteServiceRequest;
import io.chengjie.proto.park.v1.OnSiteService;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads one service on site. */
@ApplicationScoped
class GetOnSiteService {
  private final Mutations mutations;
  private final OnSiteServiceRepository services;

  GetOnSiteService(Mutations mutations, OnSiteServiceRepository services) {
    this.mutations = mutations;
    this.services = services;
  }

  OnSiteService run(GetOnSiteServiceRequest request) {
    String id = request.getId();
    return mutations.read(
        () ->
            OnSiteServiceMapping.message(
                NotFound.unless(services.findById(id), "on-site service", id)));
  }
}
