package io.chengjie.park.land;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.park.listing.Conditions;
import io.chengjie.park.parks.ParkLookup;
import io.chengjie.park.regions.RegionPrefix;
import io.chengjie.park.space.SpaceStates;
import io.chengjie.park.values.Decimals;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.GetLandCoverRequest;
import io.chengjie.proto.park.v1.LandCover;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How many months the ready land of a region or park lasts, at the pace of the last twelve months.
 */
@ApplicationScoped
class GetLandCover {
  private static final String ASKED_FOR =
      "exists (select 1 from SpaceClaimRecord c where c.spaceId = r.id"
          + " and c.phase in (HELD, RESERVED, ALLOCATED) and c.beganAt > :since)";

  private final Mutations mutations;
  private final ParkLookup parks;
  private final ParcelReader reader;
  private final EntityManager entityManager;

  GetLandCover(
      Mutations mutations, ParkLookup parks, ParcelReader reader, EntityManager entityManager) {
    this.mutations = mutations;
    this.parks = parks;
    this.reader = reader;
    this.entityManager = entityManager;
  }

  LandCover run(GetLandCoverRequest request) {
    if (request.getRegionCode().isEmpty() == request.getParkId().isEmpty()) {
      new Violations()
          .add("regionCode", ViolationReason.RULE_BROKEN, "rule", "regionCode or parkId")
          .throwIfAny();
    }
    return mutations.read(() -> cover(request));
  }

  private LandCover cover(GetLandCoverRequest request) {
    Instant now = reader.now();
    LocalDate today = LocalDate.ofInstant(now, BusinessZone.SHANGHAI);
    CoverMonths cover = new CoverMonths(ready(request, now), demand(request, today));
    LandCover.Builder answer =
        LandCover.newBuilder()
            .setRegionCode(request.getRegionCode())
            .setParkId(request.getParkId())
            .setReadyAreaSquareMetres(Decimals.area(cover.readySquareMetres()))
            .setMonthlyDemandAreaSquareMetres(Decimals.area(cover.monthlyDemand()))
            .setMonthsOfCover(cover.months().map(BigDecimal::toPlainString).orElse(""));
    threshold(request, today)
        .ifPresent(
            row -> {
              BigDecimal months = row.get("months", BigDecimal.class);
              answer
                  .setThresholdMonths(Decimals.quantity(months))
                  .setAlert(cover.isBelow(months))
                  .setSource(row.get("source", String.class));
            });
    return answer.build();
  }

  private BigDecimal ready(GetLandCoverRequest request, Instant now) {
    Conditions conditions = where(request).and("r.stage = READY").and("not r.retired");
    SpaceStates.whereUnclaimed(conditions, now);
    return area(conditions);
  }

  /** Land that was split or merged since counts too: it was asked for. */
  private BigDecimal demand(GetLandCoverRequest request, LocalDate today) {
    Instant since = today.minusYears(1).atStartOfDay(BusinessZone.SHANGHAI).toInstant();
    return area(where(request).and(ASKED_FOR, "since", since));
  }

  private static Conditions where(GetLandCoverRequest request) {
    Conditions conditions = new Conditions().equal("parkId", request.getParkId());
    return request.getRegionCode().isEmpty()
        ? conditions
        : conditions.and(
            "r.parkId in (select p.id from ParkRecord p where p.regionCode like :region)",
            "region",
            RegionPrefix.of(request.getRegionCode()) + "%");
  }

  private BigDecimal area(Conditions conditions) {
    TypedQuery<BigDecimal> query =
        entityManager.createQuery(
            "select coalesce(sum(r.areaSquareMetres), 0) from ParcelRecord r where "
                + conditions.text(),
            BigDecimal.class);
    conditions.parameters().forEach(query::setParameter);
    return query.getSingleResult();
  }

  /** Of the smallest region that contains the one asked for. */
  private Optional<Tuple> threshold(GetLandCoverRequest request, LocalDate today) {
    String region =
        request.getParkId().isEmpty()
            ? request.getRegionCode()
            : parks.regionOfPark(request.getParkId());
    List<String> containing =
        List.of(region, region.substring(0, 4) + "00", region.substring(0, 2) + "0000", "000000");
    List<?> rows =
        entityManager
            .createNativeQuery(
                "SELECT months, source FROM land_cover_threshold WHERE region_code IN (:regions)"
                    + " AND effective_from <= :today"
                    + " ORDER BY rtrim(region_code, '0') DESC, effective_from DESC LIMIT 1",
                Tuple.class)
            .setParameter("regions", containing)
            .setParameter("today", today)
            .getResultList();
    return rows.stream().map(Tuple.class::cast).findFirst();
  }
}
