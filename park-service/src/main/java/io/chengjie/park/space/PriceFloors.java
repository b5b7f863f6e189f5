package io.chengjie.park.space;

import io.chengjie.proto.park.v1.PriceBasis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prices below which no contract is made. Joins the current transaction. */
@ApplicationScoped
public class PriceFloors {
  /**
   * @param minorUnits fen for CNY
   */
  public record Floor(String spaceId, long minorUnits, String currency) {}

  private final EntityManager entityManager;

  PriceFloors(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** By space id; a space that is missing has no floor on this basis. */
  public Map<String, Floor> of(Collection<String> spaceIds, PriceBasis basis) {
    return spaceIds.isEmpty()
        ? Map.of()
        : entityManager
            .createQuery(
                "from PriceFloorRecord f where f.spaceId in :ids and f.basis = :basis",
                PriceFloorRecord.class)
            .setParameter("ids", spaceIds)
            .setParameter("basis", basis)
            .getResultStream()
            .map(floor -> new Floor(floor.spaceId, floor.priceMinorUnits, floor.priceCurrency))
            .collect(Collectors.toMap(Floor::spaceId, Function.identity()));
  }

  List<PriceFloorRecord> of(String spaceId) {
    return entityManager
        .createQuery(
            "from PriceFloorRecord f where f.spaceId = :id order by f.basis",
            PriceFloorRecord.class)
        .setParameter("id", spaceId)
        .getResultList();
  }

  /** Sets the floor on the basis; the space is locked. */
  public void set(PriceBasis basis, Floor price, String explanation) {
    PriceFloorRecord known =
        entityManager.find(
            PriceFloorRecord.class, new PriceFloorRecord.Key(price.spaceId(), basis));
    PriceFloorRecord floor = known == null ? new PriceFloorRecord() : known;
    floor.spaceId = price.spaceId();
    floor.basis = basis;
    floor.priceMinorUnits = price.minorUnits();
    floor.priceCurrency = price.currency();
    floor.explanation = explanation;
    entityManager.persist(floor);
  }

  /** Leaves the space without a floor on the basis; the space is locked. */
  public void clear(String spaceId, PriceBasis basis) {
    PriceFloorRecord floor =
        entityManager.find(PriceFloorRecord.class, new PriceFloorRecord.Key(spaceId, basis));
    if (floor != null) {
      entityManager.remove(floor);
    }
  }
}
