package io.chengjie.park.facilities;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.GetInfrastructureWorkRequest;
import io.chengjie.proto.park.v1.InfrastructureWork;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads one infrastructure work. */
@ApplicationScoped
class GetInfrastructureWork {
  private final Mutations mutations;
  private final WorkRepository works;

  GetInfrastructureWork(Mutations mutations, WorkRepository works) {
    this.mutations = mutations;
    this.works = works;
  }

  InfrastructureWork run(GetInfrastructureWorkRequest request) {
    String id = request.getId();
    return mutations.read(
        () -> WorkMapping.message(NotFound.unless(works.findById(id), "infrastructure work", id)));
  }
}
