package io.chengjie.park.designations;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.Designation;
import io.chengjie.proto.park.v1.GetDesignationRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads one designation. */
@ApplicationScoped
class GetDesignation {
  private final Mutations mutations;
  private final DesignationRepository designations;

  GetDesignation(Mutations mutations, DesignationRepository designations) {
    this.mutations = mutations;
    this.designations = designations;
  }

  Designation run(GetDesignationRequest request) {
    String id = request.getId();
    return mutations.read(
        () ->
            DesignationMapping.message(
                NotFound.unless(designations.findById(id), "designation", id)));
  }
}
