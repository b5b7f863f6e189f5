package io.chengjie.park.pools;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.GetUtilityPoolRequest;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Reads one pool with what is left now. */
@ApplicationScoped
public class GetUtilityPool {
  private final Mutations mutations;
  private final PoolRepository pools;
  private final PoolReader reader;

  GetUtilityPool(Mutations mutations, PoolRepository pools, PoolReader reader) {
    this.mutations = mutations;
    this.pools = pools;
    this.reader = reader;
  }

  public UtilityPool run(GetUtilityPoolRequest request) {
    return mutations.read(() -> get(request.getId()));
  }

  private UtilityPool get(String id) {
    Instant now = reader.now();
    PoolRecord pool = NotFound.unless(pools.findById(id), "utility pool", id);
    return reader.messages(List.of(pool), now).getFirst();
  }
}
