package io.chengjie.park.allocations;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.Allocation;
import io.chengjie.proto.park.v1.GetAllocationRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads one allocation of the caller's regions, or of the caller's own enterprise. */
@ApplicationScoped
public class GetAllocation {
  private final Mutations mutations;
  private final AllocationRepository allocations;
  private final AllocationReader reader;

  GetAllocation(Mutations mutations, AllocationRepository allocations, AllocationReader reader) {
    this.mutations = mutations;
    this.allocations = allocations;
    this.reader = reader;
  }

  public Allocation run(GetAllocationRequest request) {
    return mutations.read(() -> get(request.getId()));
  }

  private Allocation get(String id) {
    AllocationRecord record = NotFound.unless(allocations.findById(id), "allocation", id);
    AllocationAccess.requireReader(record);
    return reader.message(record);
  }
}
