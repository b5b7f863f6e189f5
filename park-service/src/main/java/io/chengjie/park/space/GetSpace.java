package io.chengjie.park.space;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.park.v1.GetSpaceRequest;
import io.chengjie.proto.park.v1.Space;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads one space. */
@ApplicationScoped
public class GetSpace {
  private final Mutations mutations;
  private final SpaceDesk desk;

  GetSpace(Mutations mutations, SpaceDesk desk) {
    this.mutations = mutations;
    this.desk = desk;
  }

  public Space run(GetSpaceRequest request) {
    return mutations.read(() -> desk.read(desk.find(request.getId())));
  }
}
